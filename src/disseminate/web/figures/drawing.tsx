import type {Child} from "hono/jsx";
import {type MapKeyEntry, Swatch} from "../../charts/map-legend.js";
import {addresses} from "../addresses.js";
import type {PageContext} from "../context.js";
import {GeoNote, type PictureSize} from "../elements.js";

/** What the colours of a map mean: its classes from the lowest, of which `below` lie under zero. */
export type MapKey = {
  readonly heading: string;
  readonly entries: readonly MapKeyEntry[];
  readonly notes: readonly string[];
  readonly classes: {readonly count: number; readonly below: number};
};

/**
 * A picture with everything that goes with it: the same for its place on a page, for the page of its own
 * that others embed, and for the file.
 */
export type Drawing = {
  /** Part of its addresses and of its id, `karte`. */
  readonly name: string;
  readonly title: string;
  readonly subtitle: string;
  /** Draws the pictures, one below the other, in a size. */
  readonly draw: (size: PictureSize) => readonly Child[];
  /** A sentence on what can be seen. */
  readonly reading?: string | undefined;
  /** Source and Stand. */
  readonly source: string;
  /** The key of a map; a map is drawn in one size for all. */
  readonly key?: MapKey | undefined;
  /** Address of the table with the same figures, from the root of the edition. */
  readonly table: string;
  /** Whether one size serves all widths: small pictures that stand side by side. */
  readonly small?: boolean;
  /** Whether it is drawn otherwise for a file than for a page. */
  readonly ownFile?: boolean;
  /** Whether a script may offer another order of the bars. */
  readonly sortable?: boolean;
  /** What a page says below the picture. */
  readonly note?: Child;
};

/** Sizes in which pictures are drawn: for wide and for narrow columns, each with its own type size. */
export function pictureSizes(name: string): Readonly<Record<"wide" | "narrow" | "small", PictureSize>> {
  return {
    wide: {width: 720, narrow: false, id: `bild-${name}-b`},
    narrow: {width: 300, narrow: true, id: `bild-${name}-s`},
    small: {width: 308, narrow: true, id: `bild-${name}-k`},
  };
}

/** A drawing on a page of the indicator with the given code, with its ways out: file, page of its own, table. */
export function DrawingFigure(props: {
  context: PageContext;
  code: string;
  drawing: Drawing;
  heading?: 2 | undefined;
  children?: Child;
}) {
  const {context, code, drawing} = props;
  return (
    <figure
      class={drawing.key === undefined ? "bild" : "bild bild-karte"}
      id={`bild-${drawing.name}`}
      data-bild={`${code.toLowerCase()}-${drawing.name}`}
      {...(drawing.sortable === true ? {"data-sortierbar": ""} : {})}
    >
      <figcaption>
        <p class="bild-titel">{drawing.title}</p>
        <p class="bild-untertitel">{drawing.subtitle}</p>
      </figcaption>
      <DrawnPictures drawing={drawing} />
      {drawing.reading === undefined ? null : <p class="lesehilfe">{drawing.reading}</p>}
      {props.children}
      <DrawingSource drawing={drawing} />
      <ul class="werkzeuge">
        <li>
          <a href={context.link(drawing.table)}>Tabelle</a>
        </li>
        <li>
          <a class="als-svg" href={context.link(addresses.bild(code, drawing.name, "svg"))}>
            Bild (SVG)
          </a>
        </li>
        <li>
          <a class="einbetten" href={context.link(addresses.einbettung(code, drawing.name))}>
            Einbetten
          </a>
        </li>
      </ul>
    </figure>
  );
}

/** The pictures of a drawing in both sizes; a map with its key beside it. */
export function DrawnPictures(props: {drawing: Drawing}) {
  const {drawing} = props;
  const {wide, narrow, small} = pictureSizes(drawing.name);
  if (drawing.key !== undefined) {
    return (
      <div class="karte-feld">
        {drawing.draw(wide)}
        <MapKeyList mapKey={drawing.key} />
      </div>
    );
  }
  if (drawing.small === true) return <div class="bild-klein">{drawing.draw(small)}</div>;
  return (
    <>
      <div class="bild-breit">{drawing.draw(wide)}</div>
      <div class="bild-schmal">{drawing.draw(narrow)}</div>
    </>
  );
}

/** The sources below a drawing; for maps with the note of the geometry. */
export function DrawingSource(props: {drawing: Drawing}) {
  const {source, key} = props.drawing;
  return (
    <p class="quelle">
      {sourceWord(source)}
      {source}
      {key === undefined ? null : (
        <>
          . Karte: <GeoNote />
        </>
      )}
    </p>
  );
}

/** The word before a source, unless the source begins with it. */
export function sourceWord(source: string): string {
  return /^quelle/i.test(source) ? "" : "Quelle: ";
}

function MapKeyList(props: {mapKey: MapKey}) {
  const {mapKey} = props;
  return (
    <div class="karte-legende">
      <p class="legende-titel">{mapKey.heading}</p>
      <ul class="legende">
        {mapKey.entries.map((entry, index) => (
          <li>
            <svg
              width="30"
              height="20"
              viewBox="0 0 30 20"
              aria-hidden="true"
              focusable="false"
              class="muster"
            >
              <Swatch look={entry.look} classes={mapKey.classes} id={`legende-${index}`} />
            </svg>
            <span>
              {entry.text}
              {entry.note === undefined ? null : <span class="legende-zahl"> {entry.note}</span>}
            </span>
          </li>
        ))}
      </ul>
      {mapKey.notes.map((note) => (
        <p class="legende-fuss">{note}</p>
      ))}
    </div>
  );
}
