/** A colour in the light and in the dark look. */
export type Tint = {readonly light: string; readonly dark: string};

/**
 * Colours by what they mean. In pictures every colour is written as a presentation attribute (the light
 * one) and as a class, so that a picture is right on its own and follows the page's look inside a page.
 */
export const palette = {
  grund: {light: "#FFFFFF", dark: "#14181D"},
  text: {light: "#1B1F24", dark: "#E8EBEF"},
  nebentext: {light: "#4B5563", dark: "#B8C0CA"},
  raster: {light: "#D9DDE2", dark: "#323A44"},
  deutsch: {light: "#1F5F8B", dark: "#7DB8E0"},
  auslaendisch: {light: "#C2500A", dark: "#F2935C"},
  insgesamt: {light: "#4B5563", dark: "#B8C0CA"},
  auswahl: {light: "#1F5F8B", dark: "#7DB8E0"},
  auswahl2: {light: "#C2500A", dark: "#F2935C"},
  auswahl3: {light: "#9933E2", dark: "#D2EFC1"},
  auswahl4: {light: "#4F321A", dark: "#A269F8"},
  auswahl5: {light: "#C47C79", dark: "#E1C619"},
  andere: {light: "#C3CAD2", dark: "#46505C"},
  balken: {light: "#4A86AF", dark: "#5E97BE"},
  karte1: {light: "#E8F0F6", dark: "#17344A"},
  karte2: {light: "#BDD4E4", dark: "#2A5A7D"},
  karte3: {light: "#86B1CE", dark: "#4A86AF"},
  karte4: {light: "#4A86AF", dark: "#86B1CE"},
  karte5: {light: "#14547F", dark: "#CFE2F0"},
  minus3: {light: "#8A3A07", dark: "#FBD9C2"},
  minus2: {light: "#C2620F", dark: "#E59A66"},
  minus1: {light: "#EBB48C", dark: "#8A4B22"},
  plus1: {light: "#A9CADF", dark: "#2A5A7D"},
  plus2: {light: "#4A86AF", dark: "#6FA6CB"},
  plus3: {light: "#14547F", dark: "#CFE2F0"},
  stufe1: {light: "#E8F0F6", dark: "#14324A"},
  stufe2: {light: "#D2E2ED", dark: "#1A4361"},
  stufe3: {light: "#BDD4E4", dark: "#21557B"},
  stufe4: {light: "#9FC2DA", dark: "#2C6A97"},
  stufe5: {light: "#86B1CE", dark: "#7FAFD0"},
  stufe6: {light: "#3A76A1", dark: "#A0C5DF"},
  stufe7: {light: "#245F8A", dark: "#C0D9EA"},
  stufe8: {light: "#14476C", dark: "#E0ECF5"},
  aufStufe1: {light: "#1B1F24", dark: "#FFFFFF"},
  aufStufe2: {light: "#1B1F24", dark: "#FFFFFF"},
  aufStufe3: {light: "#1B1F24", dark: "#FFFFFF"},
  aufStufe4: {light: "#1B1F24", dark: "#FFFFFF"},
  aufStufe5: {light: "#1B1F24", dark: "#14181D"},
  aufStufe6: {light: "#FFFFFF", dark: "#14181D"},
  aufStufe7: {light: "#FFFFFF", dark: "#14181D"},
  aufStufe8: {light: "#FFFFFF", dark: "#14181D"},
} as const satisfies Record<string, Tint>;

/** What a colour stands for; its tints for light and dark follow from it. */
export type ColourRole = keyof typeof palette;

/** The five classes of a map, from the lowest. */
const mapRoles = ["karte1", "karte2", "karte3", "karte4", "karte5"] as const;

/** Classes below and above zero, each from zero outwards. */
const minusRoles = ["minus1", "minus2", "minus3"] as const;
const plusRoles = ["plus1", "plus2", "plus3"] as const;

/**
 * Colour of the `index`-th of `count` map classes.
 *
 * @param below how many of the classes lie below zero; with any, colours part at zero
 */
export function classRole(index: number, count: number, below: number): ColourRole {
  if (below > 0) {
    return index < below
      ? spread(minusRoles, below - 1 - index, below)
      : spread(plusRoles, index - below, count - below);
  }
  return count <= 1 ? "karte3" : spread(mapRoles, index, count);
}

function spread(roles: readonly ColourRole[], index: number, count: number): ColourRole {
  const last = roles.length - 1;
  const position = count <= 1 ? Math.floor(last / 2) : Math.round((index * last) / (count - 1));
  return roles[Math.min(position, last)] ?? "andere";
}

const steps = [
  ["stufe1", "aufStufe1"],
  ["stufe2", "aufStufe2"],
  ["stufe3", "aufStufe3"],
  ["stufe4", "aufStufe4"],
  ["stufe5", "aufStufe5"],
  ["stufe6", "aufStufe6"],
  ["stufe7", "aufStufe7"],
  ["stufe8", "aufStufe8"],
] as const;

/** Area and text colours for the `index`-th of `count` parts of a whole (at most eight), from light to dark. */
export function structureRoles(index: number, count: number): readonly [area: ColourRole, text: ColourRole] {
  const last = steps.length - 1;
  const position = count <= 1 ? last : Math.round((index * last) / (Math.min(count, steps.length) - 1));
  return steps[Math.min(position, last)] ?? ["stufe8", "aufStufe8"];
}

/** Attributes that paint a shape: presentation attributes for the picture alone, classes for the page. */
export type Paint = {
  readonly fill: string;
  readonly stroke?: string;
  readonly class?: string;
};

/** Paint for an area, a line or both; what is not given is not painted. */
export function paint(colours: {fill?: ColourRole; stroke?: ColourRole}): Paint {
  const {fill, stroke} = colours;
  const classes = [fill === undefined ? "" : `f-${fill}`, stroke === undefined ? "" : `s-${stroke}`];
  return {
    fill: fill === undefined ? "none" : palette[fill].light,
    ...(stroke === undefined ? {} : {stroke: palette[stroke].light}),
    class: classes.filter((one) => one !== "").join(" "),
  };
}

/** Style rules that let the classes of the pictures follow the look of the page. */
export function paletteRules(): string {
  const roles = Object.entries(palette);
  const variables = (look: keyof Tint) =>
    roles.map(([role, tint]) => `--${kebab(role)}:${tint[look]}`).join(";");
  return [
    `:root{${variables("light")}}`,
    `@media screen and (prefers-color-scheme:dark){:root{${variables("dark")}}}`,
    ...roles.map(([role]) => `.f-${role}{fill:var(--${kebab(role)})}`),
    ...roles
      .filter(([role]) => !areas.test(role))
      .map(([role]) => `.s-${role}{stroke:var(--${kebab(role)})}`),
  ].join("\n");
}

/** Colours of areas and of the text on them, which are never those of a line. */
const areas = /^(?:karte|minus|plus|stufe|aufStufe)\d$/;

function kebab(role: string): string {
  return role.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
