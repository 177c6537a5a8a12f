import type {Catalogue} from "../../catalogue/catalogue.js";
import {type Cell, cellKey} from "../disclosure/cells.js";
import {createRelations, type Relation, relationKey} from "../disclosure/equations.js";
import type {LinearSystem, Row, Target, Term, Variable} from "./linear-system.js";
import type {PublishedCells} from "./published-cells.js";

/** A figure that readers have from elsewhere: an earlier edition, the producer's own tables. */
export type KnownFigure = {
  readonly value: number;
  /** By how much it may differ from the true value. */
  readonly deviation: number;
  /** Where it stands, for the report: `Edition 2025`, `Tabelle 22811-02-02-4`. */
  readonly where: string;
};

/** Looks up what readers know from elsewhere about a cell. */
export type Elsewhere = (
  cell: Pick<Cell, "key" | "quantity" | "refArea" | "timePeriod" | "dimensions">,
) => KnownFigure | undefined;

/** The system of an edition, around its masked cells. */
export type EditionSystem = {
  readonly system: LinearSystem;
  /** One per masked cell. */
  readonly targets: readonly Target[];
  /** Cells by the key under which rows name published figures. */
  readonly figures: ReadonlyMap<string, {readonly cell: Cell; readonly where: string | undefined}>;
};

/**
 * Everything published that has to do with a masked cell, as one linear system. Variables are the cells
 * whose true value readers do not know: masked ones, ones without a figure, and rounded ones within what
 * rounding allows. Rows are the sums, differences and breakdowns that the catalogue declares.
 */
export function editionSystem(
  published: PublishedCells,
  catalogue: Catalogue,
  elsewhere: Elsewhere = () => undefined,
): EditionSystem {
  const variables: Variable[] = [];
  const rows: Row[] = [];
  const figures = new Map<string, {cell: Cell; where: string | undefined}>();
  const positions = new Map<Cell, number>();
  const outside = new Map<string, Cell>();
  const beyond = (like: Cell, refArea: string, dimensions: Cell["dimensions"]): Cell | undefined => {
    const place = {
      ...like,
      refArea,
      dimensions,
      key: cellKey(like.quantity.name, refArea, like.timePeriod, dimensions),
    };
    const known = outside.get(place.key);
    if (known !== undefined) return known;
    const found = elsewhere(place);
    if (found === undefined) return undefined;
    const made: Cell = {...place, value: undefined, deviation: 0, state: "open"};
    outside.set(place.key, made);
    return made;
  };
  const relationsOf = createRelations(published.indicators, published, catalogue, beyond);
  const isKnown = (cell: Cell) => cell.state === "published" && cell.deviation === 0;
  const waiting: Cell[] = [];

  const positionOf = (cell: Cell): number => {
    const known = positions.get(cell);
    if (known !== undefined) return known;
    const position = variables.length;
    positions.set(cell, position);
    variables.push({id: cell.key, lower: cell.quantity.signed ? -Infinity : 0, upper: Infinity});
    const know = (
      figure: string,
      {value, deviation, where}: Omit<KnownFigure, "where"> & {where?: string},
    ) => {
      figures.set(figure, {cell, where});
      rows.push({
        id: figure,
        terms: [[position, 1]],
        lower: value - deviation,
        upper: value + deviation,
        published: [[figure, 1]],
      });
    };
    if (cell.state === "published") know(cell.key, {value: cell.value ?? 0, deviation: cell.deviation});
    else {
      const found = elsewhere(cell);
      if (found !== undefined) know(`${cell.key}@${found.where}`, found);
    }
    waiting.push(cell);
    return position;
  };

  for (const cell of published.masked) positionOf(cell);
  const seen = new Set<string>();
  for (const cell of waiting) {
    for (const relation of relationsOf(cell)) {
      const key = relationKey(relation);
      if (seen.has(key)) continue;
      seen.add(key);
      rows.push(rowOf(key, relation, isKnown, positionOf, figures));
    }
  }
  return {
    system: {variables, rows},
    targets: [...published.masked].map((cell) => ({id: cell.key, terms: [[positionOf(cell), 1]]})),
    figures,
  };
}

/** `whole − parts = 0`, or `≥ 0` where parts are missing; what is known goes into the bounds. */
function rowOf(
  id: string,
  {whole, parts, kind, complete}: Relation,
  isKnown: (cell: Cell) => boolean,
  positionOf: (cell: Cell) => number,
  figures: Map<string, {cell: Cell; where: string | undefined}>,
): Row {
  const terms: Term[] = [];
  const published: [string, number][] = [];
  let constant = 0;
  const add = (cell: Cell, factor: number) => {
    if (isKnown(cell)) {
      constant += factor * (cell.value ?? 0);
      published.push([cell.key, factor]);
      figures.set(cell.key, {cell, where: undefined});
    } else terms.push([positionOf(cell), factor]);
  };
  add(whole, 1);
  parts.forEach((part, position) => {
    add(part, kind === "balance" && position === 1 ? 1 : -1);
  });
  return {id, terms, lower: -constant, upper: complete ? -constant : Infinity, published};
}
