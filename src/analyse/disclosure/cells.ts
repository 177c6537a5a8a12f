import type {Catalogue} from "../../catalogue/catalogue.js";
import type {Indicator, Measure} from "../../catalogue/indicator-schema.js";
import {type Dimensions, dimensionKey, type Observation} from "../../model/observation.js";
import {isSecret} from "../../model/status.js";
import {yearOf} from "../../model/time-period.js";
import {numberOf} from "../arithmetic.js";
import {isAdditiveVariable} from "../derive/additive.js";

/** A quantity of an area and period that readers see, infer or must not know. */
export type Cell = {
  readonly key: string;
  readonly quantity: Quantity;
  readonly refArea: string;
  readonly timePeriod: string;
  /** Codes, those that the quantity's tables fix included. */
  readonly dimensions: Dimensions;
  /** The number, where it is published by itself or as a part of a ratio. */
  value: number | undefined;
  /** By how much the number may differ from the true one, because the producer rounds. */
  deviation: number;
  /** `secret`: must not be known. `open`: not published, but no secret. */
  state: "published" | "secret" | "open";
};

/** What is counted: the same tables and measures are the same quantity, whatever an indicator calls it. */
export type Quantity = {
  readonly name: string;
  /** German title. */
  readonly titel: string;
  readonly where: Dimensions;
  readonly additive: boolean;
  /** Whether it may be below 0: balances. */
  readonly signed: boolean;
  /** Source tables, by which the rules of confidentiality are found. */
  readonly tables: readonly string[];
};

/** The quantities behind one observation. */
export type Exposure = {
  readonly observation: Observation;
  /** The quantity that the observation is itself, for counts and balances. */
  readonly own: Cell | undefined;
  /** Quantities that it is computed from and that its number gives away: parts of a balance or ratio. */
  readonly parts: readonly Cell[];
};

/** All cells of an indicator, and which observation shows which. */
export type CellIndex = {
  readonly cells: ReadonlyMap<string, Cell>;
  readonly exposures: readonly Exposure[];
  /** Balances: own cell, minuend and subtrahend. */
  readonly balances: readonly (readonly [Cell, Cell, Cell])[];
};

/** Key under which a cell is found: the same figure of several measures has one. */
export function cellKey(
  quantity: string,
  refArea: string,
  timePeriod: string,
  dimensions: Dimensions,
): string {
  return `${quantity}#${refArea}#${timePeriod}#${dimensionKey(dimensions)}`;
}

/** Makes the cells of an indicator's observations. */
export function indexCells(
  indicator: Indicator,
  observations: readonly Observation[],
  catalogue: Catalogue,
): CellIndex {
  const quantities = createQuantities(indicator, catalogue);
  const measures = new Map(indicator.measures.map((measure) => [measure.id, measure]));
  const cells = new Map<string, Cell>();
  const balances = new Map<string, readonly [Cell, Cell, Cell]>();
  const cellAt = (quantity: Quantity, refArea: string, timePeriod: string, codes: Dimensions): Cell => {
    const dimensions = {...codes, ...quantity.where};
    const key = cellKey(quantity.name, refArea, timePeriod, dimensions);
    const known = cells.get(key);
    if (known !== undefined) return known;
    const made: Cell = {
      key,
      quantity,
      refArea,
      timePeriod,
      dimensions,
      value: undefined,
      deviation: 0,
      state: "open",
    };
    cells.set(key, made);
    return made;
  };
  const balanceAt = (plus: string, minus: string, {refArea, timePeriod, dimensions}: Observation) => {
    const whole = cellAt(quantities.balance(plus, minus), refArea, timePeriod, dimensions);
    const parts = [plus, minus].map((id) => cellAt(quantities.variable(id), refArea, timePeriod, dimensions));
    const [a, b] = parts;
    if (a !== undefined && b !== undefined) balances.set(whole.key, [whole, a, b]);
    return {whole, parts};
  };

  const expose = (observation: Observation): Exposure => {
    const measure = measures.get(observation.measure);
    const {refArea, timePeriod, dimensions} = observation;
    switch (measure?.kind) {
      case "anzahl":
        return {
          observation,
          own: cellAt(quantities.variable(measure.variable), refArea, timePeriod, dimensions),
          parts: [],
        };
      case "saldo": {
        const {whole, parts} = balanceAt(measure.plus, measure.minus, observation);
        return {observation, own: whole, parts};
      }
      case "anteil":
      case "quote":
      case "je-1000":
        return {observation, own: undefined, parts: partsOf(measure, observation)};
      default:
        return {observation, own: undefined, parts: []};
    }
  };
  const partsOf = (
    measure: Extract<Measure, {kind: "anteil" | "quote" | "je-1000"}>,
    observation: Observation,
  ): readonly Cell[] => {
    const {refArea, timePeriod, dimensions} = observation;
    if (measure.kind === "anteil") {
      const quantity = quantities.variable(measure.variable);
      return [dimensions, {...dimensions, [measure.of]: undefined}].map((codes) =>
        cellAt(quantity, refArea, timePeriod, codes),
      );
    }
    const {numerator} = measure;
    const above =
      "variable" in numerator
        ? cellAt(quantities.variable(numerator.variable), refArea, timePeriod, dimensions)
        : balanceAt(numerator.plus, numerator.minus, observation).whole;
    // The mean population of two days is no cell of its own, and no population is secret.
    if (measure.kind === "je-1000") return [above];
    const {variable, lag, where} = measure.denominator;
    const period = observation.denominator?.timePeriod ?? `${yearOf(timePeriod) - lag}`;
    return [above, cellAt(quantities.variable(variable), refArea, period, {...dimensions, ...where})];
  };

  const exposures = observations.map(expose);
  for (const {observation, own} of exposures) {
    if (own !== undefined) setState(own, observation, catalogue);
  }
  for (const {observation, own, parts} of exposures) {
    if (own === undefined) setPartStates(parts, observation);
  }
  return {cells, exposures, balances: [...balances.values()]};
}

function setState(cell: Cell, observation: Observation, {confidentiality}: Catalogue): void {
  cell.value = numberOf(observation);
  for (const {table, locator} of cell.value === undefined ? [] : observation.origins) {
    cell.deviation += (confidentiality.ruleOf(table).rundung?.abweichung ?? 0) * locator.split(", ").length;
  }
  if (cell.value !== undefined) cell.state = "published";
  else if (isSecret(observation.obsStatus)) cell.state = "secret";
}

/** A published ratio gives its parts away; a secret one has a secret part, of which the numerator is the likely one. */
function setPartStates(parts: readonly Cell[], observation: Observation): void {
  const numbers = [observation.numerator?.obsValue, observation.denominator?.obsValue];
  if (numberOf(observation) !== undefined) {
    parts.forEach((part, index) => {
      if (part.state !== "open") return;
      part.value = numbers[index];
      if (part.value !== undefined) part.state = "published";
    });
  } else if (isSecret(observation.obsStatus) && !parts.some((part) => part.state === "secret")) {
    const hidden = parts.find((part) => part.state === "open");
    if (hidden !== undefined) hidden.state = "secret";
  }
}

function createQuantities(indicator: Indicator, catalogue: Catalogue) {
  const byId = new Map(
    indicator.variables.map((variable): [string, Quantity] => {
      const wheres = new Set(variable.tables.map((use) => dimensionKey(use.where ?? {})));
      const [first] = variable.tables;
      const additive = isAdditiveVariable(indicator, variable.id, catalogue);
      const shared = {
        titel: variable.titel,
        additive,
        signed: false,
        tables: variable.tables.map((use) => use.table),
      };
      if (wheres.size !== 1) {
        return [variable.id, {name: `${indicator.code} ${variable.id}`, where: {}, ...shared}];
      }
      const names = variable.tables.map((use) =>
        catalogue.confidentiality.quantityOf(use.table, use.measure),
      );
      return [variable.id, {name: [...new Set(names)].join(" "), where: first?.where ?? {}, ...shared}];
    }),
  );
  const none: Quantity = {name: "", titel: "", where: {}, additive: false, signed: false, tables: []};
  const variable = (id: string): Quantity => byId.get(id) ?? none;
  return {
    variable,
    balance: (plus: string, minus: string): Quantity => ({
      name: `${variable(plus).name} − ${variable(minus).name}`,
      titel: `${variable(plus).titel} minus ${variable(minus).titel}`,
      where: {},
      additive: variable(plus).additive && variable(minus).additive,
      signed: true,
      tables: [...variable(plus).tables, ...variable(minus).tables],
    }),
  };
}
