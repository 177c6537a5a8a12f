import type {Child} from "hono/jsx";
import {safeLink} from "./addresses.js";
import type {PageContext} from "./context.js";
import type {ShownValue} from "./shown-value.js";

/** A printed figure; a sign carries its meaning for those who hear the page and for the pointer. */
export function Figure(props: {shown: ShownValue}) {
  const {text, explanation} = props.shown;
  if (explanation === undefined) return <>{text}</>;
  return (
    <span class="zeichen" title={explanation}>
      {text}
      <span class="vorlesen"> ({explanation})</span>
    </span>
  );
}

/** Figures side by side in a row of a table, a cell each. */
export function FigureCells(props: {cells: readonly ShownValue[]}) {
  return (
    <>
      {props.cells.map((cell) => (
        <td class="zahl">
          <Figure shown={cell} />
        </td>
      ))}
    </>
  );
}

/** A figure with its unit, large. */
export function KeyFigure(props: {shown: ShownValue; unit: string; when: string}) {
  return (
    <p class="kennzahl">
      <span class="kennzahl-wert">
        <Figure shown={props.shown} />
      </span>{" "}
      <span class="kennzahl-einheit">{props.unit}</span> <span class="kennzahl-zeit">{props.when}</span>
    </p>
  );
}

/** A link out of the site; text only where the address is not one that a page may carry. */
export function OutLink(props: {href: string | undefined; children: Child}) {
  const href = safeLink(props.href);
  return href === undefined ? (
    props.children
  ) : (
    <a href={href} rel="external">
      {props.children}
    </a>
  );
}

/** Note of origin that the borders carry wherever they are shown. */
export function GeoNote() {
  return (
    <>
      © <a href="https://www.bkg.bund.de">GeoBasis-DE / BKG</a> (Daten verändert),{" "}
      <a href="https://www.govdata.de/dl-de/by-2-0">dl-de/by-2-0</a>
    </>
  );
}

/** For which place a picture is drawn: width in pixels, and whether it is a narrow one. */
export type PictureSize = {
  readonly width: number;
  readonly narrow: boolean;
  readonly id: string;
  /** Whether it is drawn for a file: complete in itself. */
  readonly file?: boolean;
};

/**
 * How a table scrolls: sideways where it is too wide; in a window of its own for large tables in both
 * directions; with the page, its head staying in sight, where it is long but not wide.
 */
export type TableFit = "seitlich" | "fenster" | "seite";

/** A table that may be wider than the screen: it scrolls on its own and can be reached by keyboard. */
export function TableBox(props: {label: string; children: Child; fit?: TableFit}) {
  return (
    <section class={`tabelle tabelle-${props.fit ?? "seitlich"}`} aria-label={props.label} tabindex={0}>
      {props.children}
    </section>
  );
}

/** Something folded away that can be opened without a script. */
export function Fold(props: {title: string; children: Child; id?: string}) {
  return (
    <details class="klappe" {...(props.id === undefined ? {} : {id: props.id})}>
      <summary>{props.title}</summary>
      {props.children}
    </details>
  );
}

/** Size of a file in words: `48 kB`. */
export function fileSize(bytes: number): string {
  return bytes < 1_000_000
    ? `${Math.max(1, Math.round(bytes / 1000))} kB`
    : `${String(Math.round(bytes / 100_000) / 10).replace(".", ",")} MB`;
}

/** Files of the edition among those asked for, as a list of links. */
export function Downloads(props: {
  context: PageContext;
  files: readonly {path: string; title: string; note: string}[];
}) {
  const {context} = props;
  const present = props.files.flatMap((wanted) => {
    const file = context.options.files.find((one) => one.path === wanted.path);
    return file === undefined ? [] : [{...wanted, bytes: file.bytes}];
  });
  if (present.length === 0) return null;
  return (
    <ul class="dateien">
      {present.map((file) => (
        <li>
          <a href={context.link(file.path)}>{file.title}</a>{" "}
          <span class="datei-art">
            {file.note}, {fileSize(file.bytes)}
          </span>
        </li>
      ))}
    </ul>
  );
}
