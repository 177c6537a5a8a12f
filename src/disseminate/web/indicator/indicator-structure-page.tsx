import type {IndicatorCube, PublishedIndicator} from "../../../analyse/publication.js";
import type {PageContext} from "../context.js";
import {DrawingFigure} from "../figures/drawing.js";
import type {Gallery} from "./gallery.js";
import {IndicatorSubpage} from "./indicator-head.js";

/** The structure of every Kreis as bars of 100 percent. */
export function IndicatorStructurePage(props: {
  context: PageContext;
  published: PublishedIndicator;
  cube: IndicatorCube;
  gallery: Gallery;
}) {
  const {context, published, cube} = props;
  const {strukturKreise, pyramiden} = props.gallery(context, cube);
  return (
    <IndicatorSubpage
      context={context}
      published={published}
      title="Struktur in den Kreisen"
      lead="Ein Balken je Kreis in amtlicher Reihenfolge; die Teile eines Balkens ergeben zusammen 100 Prozent."
      parts={[
        ...strukturKreise.map((drawing) => ({
          id: drawing.name,
          title: drawing.title.split(": ")[1] ?? "Kreise",
          content: <DrawingFigure context={context} code={cube.indicator.code} drawing={drawing} />,
        })),
        ...(pyramiden.length === 0
          ? []
          : [
              {
                id: "altersaufbau",
                title: "Altersaufbau",
                content: (
                  <div class="bildreihe">
                    {pyramiden.map((drawing) => (
                      <DrawingFigure context={context} code={cube.indicator.code} drawing={drawing} />
                    ))}
                  </div>
                ),
              },
            ]),
      ]}
      scripts={["bilder"]}
    />
  );
}
