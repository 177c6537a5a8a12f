/**
 * Legal time in Germany (Zeitgesetz, Directive 2000/84/EC): UTC+1, and UTC+2 from the last Sunday of March
 * to the last Sunday of October, both at 01:00 UTC. Computed here and not taken from the machine, so that
 * an embargo ends at the same moment on every machine.
 */

const HOUR = 3_600_000;

/** The last Sunday of a month (1 to 12) at 01:00 UTC, in milliseconds since 1970. */
function lastSunday(year: number, month: number): number {
  const lastDay = new Date(Date.UTC(year, month, 0));
  return Date.UTC(year, month - 1, lastDay.getUTCDate() - lastDay.getUTCDay(), 1);
}

/** Offset of Berlin from UTC at a moment, in hours: 1 or 2. */
function offsetAt(moment: number): 1 | 2 {
  const year = new Date(moment).getUTCFullYear();
  return moment >= lastSunday(year, 3) && moment < lastSunday(year, 10) ? 2 : 1;
}

/**
 * The moment of a time of day in Berlin.
 *
 * @param local `2026-12-15T10:00`
 * @returns milliseconds since 1970; of the hour that occurs twice in October the later one; undefined
 *   for what is no time, and for the hour that does not occur in March
 */
export function momentInBerlin(local: string): number | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})$/.exec(local);
  if (match === null) return undefined;
  const asUtc = Date.parse(`${local}:00Z`);
  if (Number.isNaN(asUtc) || new Date(asUtc).toISOString().slice(0, 16) !== local) return undefined;
  for (const offset of [1, 2]) {
    const moment = asUtc - offset * HOUR;
    if (offsetAt(moment) === offset) return moment;
  }
  return undefined;
}

/** A moment as people in Germany read it: `15.12.2026, 10:00 Uhr`. */
export function formatMoment(moment: number): string {
  const local = new Date(moment + offsetAt(moment) * HOUR).toISOString();
  return `${local.slice(8, 10)}.${local.slice(5, 7)}.${local.slice(0, 4)}, ${local.slice(11, 16)} Uhr`;
}

/** The day of a moment in Berlin, ISO. */
export function dayInBerlin(moment: number): string {
  return new Date(moment + offsetAt(moment) * HOUR).toISOString().slice(0, 10);
}
