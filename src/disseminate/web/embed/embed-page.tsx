import type {IndicatorCube} from "../../../analyse/publication.js";
import {formatDay} from "../../../model/time-period.js";
import {addresses} from "../addresses.js";
import type {PageContext} from "../context.js";
import {type Drawing, DrawingSource, DrawnPictures} from "../figures/drawing.js";
import {DraftNote} from "../frame/draft-note.js";
import {PageHead} from "../frame/page-head.js";

/** A picture on a page of its own, to be shown in a frame of another site: no navigation, no script. */
export function EmbedPage(props: {context: PageContext; cube: IndicatorCube; drawing: Drawing}) {
  const {context, cube, drawing} = props;
  const {edition} = context.publication;
  const {indicator} = cube;
  return (
    <html lang="de">
      <PageHead
        context={context}
        title={
          drawing.title.length > 90
            ? `${indicator.code} ${indicator.kurztitel}`
            : `${indicator.code} ${drawing.title}`
        }
        description={`${drawing.title}, ${drawing.subtitle}`}
        styles={["einzelheiten"]}
        unlisted
      />
      <body class="eingebettet">
        <DraftNote context={context} lang="de" />
        <main>
          <figure class={drawing.key === undefined ? "bild" : "bild bild-karte"}>
            <figcaption>
              <h1 class="bild-titel">{drawing.title}</h1>
              <p class="bild-untertitel">{drawing.subtitle}</p>
            </figcaption>
            <DrawnPictures drawing={drawing} />
            <DrawingSource drawing={drawing} />
            <p class="quelle">
              <a href={context.link(addresses.indikator(indicator.code))} target="_top">
                {edition.titel}, Indikator {indicator.code}
              </a>
              , Edition {edition.name}, Stand {formatDay(edition.stand)}.{" "}
              <a href={context.link(drawing.table)} target="_top">
                Tabelle
              </a>
            </p>
          </figure>
        </main>
      </body>
    </html>
  );
}
