/** What the address of the comparison says, before it is checked against the figures. */
export type Wish = {
  readonly indicator: string;
  readonly measure: string;
  readonly areas: readonly string[];
  readonly from: string;
  readonly to: string;
  /** Code per breakdown. */
  readonly codes: ReadonlyMap<string, string>;
};

const named = ["indikator", "mass", "gebiete", "von", "bis"];

/** Reads the choice from the query of an address. */
export function readWish(query: string): Wish {
  const parameters = new URLSearchParams(query);
  const one = (name: string) => (parameters.get(name) ?? "").trim();
  return {
    indicator: one("indikator").toLowerCase(),
    measure: one("mass"),
    areas: one("gebiete")
      .split(",")
      .map((area) => area.trim().replace(/(?<=\d)[ -](?=\d)/, "+"))
      .filter((area) => area !== ""),
    from: one("von"),
    to: one("bis"),
    codes: new Map([...parameters].filter(([name]) => !named.includes(name) && /^[a-z_]+$/.test(name))),
  };
}

/** Writes the choice as the query of an address; totals and empty parts are left out. */
export function writeWish(wish: Wish): string {
  const parts: readonly (readonly [string, string])[] = [
    ["indikator", wish.indicator],
    ["mass", wish.measure],
    ...[...wish.codes].filter(([, code]) => code !== "_T"),
    ["gebiete", wish.areas.join(",")],
    ["von", wish.from],
    ["bis", wish.to],
  ];
  return parts
    .filter(([, value]) => value !== "")
    .map(([name, value]) => `${name}=${encodeURIComponent(value).replaceAll("%2C", ",")}`)
    .join("&");
}
