import type {CellStyle, CellStyles, Overlay} from "../model/style-model.js";
import {type Attributes, tag, XML_DECLARATION} from "../package/xml.js";
import {borderXml, fillXml, fontXml, overlayXml} from "./style-xml.js";

/** Numbers of the formats that Excel has built in (ECMA-376-1, 18.8.30). */
const builtInFormats: Readonly<Record<string, number>> = {
  General: 0,
  "0": 1,
  "0.00": 2,
  "#,##0": 3,
  "#,##0.00": 4,
  "0%": 9,
  "0.00%": 10,
  "@": 49,
};

/** First number free for formats of one's own. */
const FIRST_FORMAT = 164;

/** The styles of a workbook and their numbers. */
export type StyleTable = {
  /** Number of a style for the attribute `s` of a cell. */
  readonly index: (style: string) => number | undefined;
  /** Number format of a style; `General` for cells without one. */
  readonly numberFormat: (style: string | undefined) => string;
  /** Number of a conditional format. */
  readonly overlay: (overlay: Overlay) => number;
  /** The part; to be called when all overlays are known. */
  readonly xml: () => string;
};

/** Collects texts of elements, each once, and gives their numbers. */
function pool(first: readonly string[]): {add: (xml: string) => number; all: () => string[]} {
  const indexes = new Map(first.map((xml, index) => [xml, index]));
  return {
    add: (xml) => {
      const index = indexes.get(xml) ?? indexes.size;
      indexes.set(xml, index);
      return index;
    },
    all: () => [...indexes.keys()],
  };
}

/** Makes the style table of a workbook: one cell format per named style. */
export function createStyleTable(
  styles: CellStyles,
  fontNames: {readonly body: string; readonly heading: string},
): StyleTable {
  const fonts = pool([fontXml({}, fontNames.body, fontNames.heading)]);
  const fills = pool([
    tag("fill", {}, tag("patternFill", {patternType: "none"})),
    tag("fill", {}, tag("patternFill", {patternType: "gray125"})),
  ]);
  const borders = pool([borderXml({})]);
  const formats = pool([]);
  const overlays = pool([]);

  const formatNumber = (format: string) => builtInFormats[format] ?? FIRST_FORMAT + formats.add(format);
  const formatOf = (style: CellStyle, base: Attributes) =>
    tag(
      "xf",
      {
        numFmtId: formatNumber(style.numberFormat ?? "General"),
        fontId: fonts.add(fontXml(style.font ?? {}, fontNames.body, fontNames.heading)),
        fillId: style.fill === undefined ? 0 : fills.add(fillXml(style.fill)),
        borderId: borders.add(borderXml(style.border ?? {})),
        ...base,
        applyNumberFormat: style.numberFormat === undefined ? undefined : true,
        applyFont: style.font === undefined ? undefined : true,
        applyFill: style.fill === undefined ? undefined : true,
        applyBorder: style.border === undefined ? undefined : true,
        applyAlignment: style.alignment === undefined ? undefined : true,
      },
      style.alignment === undefined
        ? ""
        : tag("alignment", {
            horizontal: style.alignment.horizontal,
            vertical: style.alignment.vertical,
            wrapText: style.alignment.wrap,
            indent: style.alignment.indent,
          }),
    );

  const named: [string, CellStyle][] = [["Normal", {}], ...Object.entries(styles)];
  const indexes = new Map(named.map(([name], index) => [name, index]));
  const styleFormats = named.map(([, style]) => formatOf(style, {}));
  const cellFormats = named.map(([, style], index) => formatOf(style, {xfId: index}));

  const list = (name: string, items: readonly string[]) => tag(name, {count: items.length}, ...items);
  return {
    index: (style) => indexes.get(style),
    numberFormat: (style) => (style === undefined ? undefined : styles[style]?.numberFormat) ?? "General",
    overlay: (overlay) => overlays.add(overlayXml(overlay)),
    xml: () => {
      const numbered = formats
        .all()
        .map((formatCode, index) => tag("numFmt", {numFmtId: FIRST_FORMAT + index, formatCode}));
      return (
        XML_DECLARATION +
        tag(
          "styleSheet",
          {xmlns: "http://schemas.openxmlformats.org/spreadsheetml/2006/main"},
          numbered.length === 0 ? "" : list("numFmts", numbered),
          list("fonts", fonts.all()),
          list("fills", fills.all()),
          list("borders", borders.all()),
          list("cellStyleXfs", styleFormats),
          list("cellXfs", cellFormats),
          list(
            "cellStyles",
            named.map(([name], index) =>
              tag("cellStyle", {name, xfId: index, builtinId: index === 0 ? 0 : undefined}),
            ),
          ),
          list("dxfs", overlays.all()),
          tag("tableStyles", {
            count: 0,
            defaultTableStyle: "TableStyleLight1",
            defaultPivotStyle: "PivotStyleLight16",
          }),
        )
      );
    },
  };
}
