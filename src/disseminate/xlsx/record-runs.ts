import type {Observation} from "../../model/observation.js";
import type {RecordRow, RecordRun, RecordValue} from "../../ooxml/model.js";
import type {TidyColumn} from "../open-data/columns.js";

/** Runs by key, each made once. The same key often comes several times in a row. */
export function remember<K>(make: (key: K) => readonly RecordValue[]): (key: K) => RecordRun {
  const known = new Map<K, RecordRun>();
  let lastKey: K | undefined;
  let last: RecordRun | undefined;
  return (key) => {
    if (last !== undefined && key === lastKey) return last;
    last = known.get(key);
    if (last === undefined) {
      last = {run: make(key)};
      known.set(key, last);
    }
    lastKey = key;
    return last;
  };
}

/** A place of a row: a field, or a run of neighbouring fields that follow from the same. */
type Place = (observation: Observation) => RecordValue | RecordRun;

/** Makes the maker of rows with these columns; neighbouring fields that observations share are runs. */
export function recordMaker(columns: readonly TidyColumn[]): (observation: Observation) => RecordRow {
  const places: Place[] = [];
  for (let index = 0; index < columns.length; ) {
    const {sharedBy, value} = columns[index] ?? {};
    let end = index + 1;
    while (sharedBy !== undefined && columns[end]?.sharedBy === sharedBy) end++;
    if (sharedBy !== undefined) places.push(sharedRun(columns.slice(index, end), sharedBy));
    else if (value !== undefined) places.push(value);
    index = end;
  }
  return (observation) => places.map((place) => place(observation));
}

function sharedRun(columns: readonly TidyColumn[], sharedBy: (observation: Observation) => unknown): Place {
  const runs = new Map<unknown, RecordRun>();
  return (observation) => {
    const key = sharedBy(observation);
    const known = runs.get(key);
    if (known !== undefined) return known;
    const made = {run: columns.map(({value}) => value(observation))};
    runs.set(key, made);
    return made;
  };
}
