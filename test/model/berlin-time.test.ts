import {expect, test} from "vitest";
import {dayInBerlin, formatMoment, momentInBerlin} from "../../src/model/berlin-time.js";
import {draftMark} from "../../src/model/release.js";

const utc = (iso: string) => Date.parse(iso);

test.each([
  ["2026-12-15T10:00", "2026-12-15T09:00Z"],
  ["2026-07-01T10:00", "2026-07-01T08:00Z"],
  // Nights of the change in 2026: 29 March and 25 October.
  ["2026-03-29T01:59", "2026-03-29T00:59Z"],
  ["2026-03-29T03:00", "2026-03-29T01:00Z"],
  ["2026-10-25T01:59", "2026-10-24T23:59Z"],
  ["2026-10-25T03:00", "2026-10-25T02:00Z"],
])("%s in Berlin is %s", (local, expected) => {
  expect(momentInBerlin(local)).toBe(utc(expected));
});

test("of the hour that occurs twice the later one counts: an embargo never ends early", () => {
  expect(momentInBerlin("2026-10-25T02:30")).toBe(utc("2026-10-25T01:30Z"));
});

test.each(["2026-03-29T02:30", "2026-02-30T10:00", "2026-12-15", "15.12.2026 10:00", "2026-12-15T24:00"])(
  "%s is no time in Berlin",
  (local) => {
    expect(momentInBerlin(local)).toBeUndefined();
  },
);

test("agrees with the time zone database of the runtime, every six hours of two years", () => {
  const format = new Intl.DateTimeFormat("sv-SE", {
    timeZone: "Europe/Berlin",
    dateStyle: "short",
    timeStyle: "short",
  });
  for (let moment = utc("2026-01-01T00:30Z"); moment < utc("2028-01-01T00:00Z"); moment += 6 * 3_600_000) {
    const expected = format.format(moment);
    const [day = "", time = ""] = expected.split(" ");
    expect(dayInBerlin(moment)).toBe(day);
    expect(formatMoment(moment)).toBe(`${day.split("-").reverse().join(".")}, ${time} Uhr`);
  }
});

test("only drafts carry a mark, and it says until when they are embargoed", () => {
  expect(draftMark({version: "2026", status: "veroeffentlicht"})).toBeUndefined();
  expect(draftMark({version: "2026", status: "entwurf"})).toBe("Entwurf – nicht zur Veröffentlichung");
  expect(draftMark({version: "2026", status: "entwurf", sperrfrist: "2026-12-15T10:00"})).toBe(
    "Entwurf – gesperrt bis 15.12.2026, 10:00 Uhr",
  );
});
