/** Colours of the theme, as Excel's palette names them; a user who changes the theme changes these. */
export const themeColors = [
  "light1",
  "dark1",
  "light2",
  "dark2",
  "accent1",
  "accent2",
  "accent3",
  "accent4",
  "accent5",
  "accent6",
] as const;

/** A colour of the theme. */
export type ThemeColor = (typeof themeColors)[number];

/** A colour: `#RRGGBB`, or one of the theme. */
export type Color = `#${string}` | ThemeColor;

/** Whether a colour is one of the theme. */
export function isThemeColor(color: Color): color is ThemeColor {
  return !color.startsWith("#");
}

/** Fonts and palette of a workbook (ECMA-376-1, 20.1.6.9). Charts that users add take these colours. */
export type Theme = {
  readonly name: string;
  /** Font of headings and of text; one that every Excel has, for a workbook cannot name a second choice. */
  readonly headingFont: string;
  readonly bodyFont: string;
  /** `#RRGGBB` of each theme colour. */
  readonly colors: Readonly<Record<ThemeColor | "hyperlink" | "followedHyperlink", `#${string}`>>;
};

/** Characters of a cell. What is absent is as in the workbook's default (body font, 11 points, dark1). */
export type Font = {
  /** Points, 1 to 409. */
  readonly size?: number | undefined;
  readonly bold?: boolean | undefined;
  readonly italic?: boolean | undefined;
  readonly underline?: boolean | undefined;
  readonly color?: Color | undefined;
  /** Which font of the theme; absent: body. */
  readonly family?: "heading" | "body" | undefined;
};

/** One edge of a cell. */
export type Edge = {
  readonly style: "hair" | "thin" | "medium" | "thick" | "double" | "dashed" | "dotted";
  readonly color: Color;
};

/** Edges of a cell. */
export type Border = {
  readonly left?: Edge | undefined;
  readonly right?: Edge | undefined;
  readonly top?: Edge | undefined;
  readonly bottom?: Edge | undefined;
};

/** How content stands in its cell. */
export type Alignment = {
  readonly horizontal?: "left" | "center" | "right" | "fill" | undefined;
  readonly vertical?: "top" | "center" | "bottom" | undefined;
  readonly wrap?: boolean | undefined;
  /** Steps of about three characters, 0 to 250. */
  readonly indent?: number | undefined;
};

/** A thin edge: conditional formatting knows no others. */
export type OverlayEdge = Edge & {readonly style: "hair" | "thin" | "dashed" | "dotted"};

/** What conditional formatting lays over a cell. */
export type Overlay = {
  readonly font?: Pick<Font, "bold" | "italic" | "underline" | "color"> | undefined;
  readonly fill?: Color | undefined;
  readonly border?: {readonly [Side in keyof Border]: OverlayEdge | undefined} | undefined;
};

/** A named cell style, offered to the user in Excel's style gallery. */
export type CellStyle = {
  readonly font?: Font | undefined;
  readonly fill?: Color | undefined;
  readonly border?: Border | undefined;
  /** Number format in US notation: `#,##0`, `0.0`; Excel shows it in the user's language. At most 255 characters. */
  readonly numberFormat?: string | undefined;
  readonly alignment?: Alignment | undefined;
};

/** Cell styles by name: 1 to 255 characters, unique ignoring case, not `Normal`. */
export type CellStyles = Readonly<Record<string, CellStyle>>;
