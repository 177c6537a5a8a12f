import type {Derived} from "../../analyse/publication.js";
import type {Observation} from "../../model/observation.js";
import {type MissingStatus, type ObsStatus, type SignDialect, signOf} from "../../model/status.js";
import type {Cell} from "../../ooxml/model.js";
import {showing} from "./cell-origin.js";
import {type NumberMark, numberStyle, type RowLook, signStyle} from "./look.js";

/** Notes which statuses a sheet shows, for its legend. */
export type StatusLog = Set<ObsStatus>;

/**
 * A figure: a number with its format, or the sign in place of it. A mark of the producer (vorläufig,
 * berichtigt, geschätzt) stands behind the number, in its format: the number stays a number.
 *
 * @param observation undefined where there is no such row at all
 */
export function figureCell(
  observation: Observation | undefined,
  decimals: number,
  look: RowLook,
  dialect: SignDialect,
  log: StatusLog,
): Cell {
  if (observation === undefined) return signCell("unknown", look, dialect, log);
  if (observation.obsValue === null) {
    log.add(observation.obsStatus);
    return showing(signOf(observation.obsStatus, dialect), signStyle(look), observation);
  }
  const {status, mark} = markOf(observation, dialect);
  log.add(status);
  return showing(observation.obsValue, numberStyle(decimals, look, mark), observation);
}

/** The mark of the producer at a figure; empty where there is none. */
export function markAt(observation: Observation, dialect: SignDialect): NumberMark {
  return observation.obsValue === null ? "" : markOf(observation, dialect).mark;
}

/** The mark at a number, and the status whose words explain it. */
function markOf(
  {obsStatus, flag}: Extract<Observation, {obsValue: number}>,
  dialect: SignDialect,
): {readonly status: ObsStatus; readonly mark: NumberMark} {
  if (obsStatus === "unreliable_shown") return {status: obsStatus, mark: dialect === "verbund" ? "u" : "( )"};
  if (obsStatus === "provisional" || flag.includes("p")) return {status: "provisional", mark: "p"};
  if (obsStatus === "estimated" || flag.includes("s")) return {status: "estimated", mark: "s"};
  return {status: obsStatus, mark: flag.includes("r") ? "r" : ""};
}

/** The sign for a missing figure. */
export function signCell(status: MissingStatus, look: RowLook, dialect: SignDialect, log: StatusLog): Cell {
  log.add(status);
  return {value: signOf(status, dialect), style: signStyle(look)};
}

/** A derived figure: a number, or the sign in place of it. */
export function derivedCell(
  derived: Derived,
  decimals: number,
  look: RowLook,
  dialect: SignDialect,
  log: StatusLog,
): Cell {
  if (derived.value === null) return signCell(derived.status, look, dialect, log);
  log.add(derived.status);
  return {value: derived.value, style: numberStyle(decimals, look)};
}
