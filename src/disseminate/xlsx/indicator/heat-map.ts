import {address} from "../../../ooxml/address.js";
import type {Color} from "../../../ooxml/model/style-model.js";
import type {Cell, CellRange, ConditionalFormat, Row, Sheet} from "../../../ooxml/model.js";
import {palette} from "../../charts/palette.js";
import {hex} from "../look.js";
import {text} from "../sheet-frame.js";

/** Row of the switch: that of the link back, which leaves room to its right. */
const SWITCH_ROW = 3;
const SWITCH_COLUMN = 4;

/** From the lowest fifth to the highest; white text on the two dark ones. */
const classes: readonly (readonly [from: number, fill: Color, text: Color])[] = [
  [0.8, hex(palette.karte5.light), "light1"],
  [0.6, hex(palette.stufe6.light), "light1"],
  [0.4, hex(palette.karte3.light), "dark1"],
  [0.2, hex(palette.karte2.light), "dark1"],
  [0, hex(palette.karte1.light), "dark1"],
];

/** What the colours mean, for the notes under the table. */
export const heatMapNote =
  "Wärmebild: In Zelle D3 lässt es sich ein- und ausschalten. Es teilt die Werte aller gezeigten Gebiete und Jahre der Größe nach in fünf gleich große Gruppen und färbt die der Kreise; je dunkler ein Feld, desto höher der Wert. Dunkel heißt weder gut noch schlecht. Zeichen bleiben ungefärbt.";

/**
 * Lays a heat map over figures of Kreise, with a switch to turn it off.
 *
 * @param sheet whose first three rows are the heading
 * @param range the figures, Kreise and other units
 * @param initially what the switch stands on
 */
export function withHeatMap(sheet: Sheet, range: CellRange, initially: "ein" | "aus"): Sheet {
  const {firstRow, firstColumn, lastRow, lastColumn} = range;
  const fixed = (row: number, column: number) => address(row, column).replace(/([A-Z]+)(\d+)/, "$$$1$$$2");
  const all = `${fixed(firstRow, firstColumn)}:${fixed(lastRow, lastColumn)}`;
  const cell = address(firstRow, firstColumn);
  const choice = fixed(SWITCH_ROW, SWITCH_COLUMN);
  const formats = classes.map(
    ([from, fill, color]): ConditionalFormat => ({
      kind: "expression",
      range,
      // Keys of Kreise have five characters, those of other units fewer or more. AND would compute the
      // percentile of every cell each time the sheet is drawn, even with the heat map off; IF does not.
      formula: `IF(AND(${choice}="ein",LEN($A${firstRow})=5,ISNUMBER(${cell})),${cell}>=PERCENTILE(${all},${from}))`,
      overlay: {fill, font: {color}},
    }),
  );
  const rows = [...sheet.rows].map(
    (row, index): Row => (index === SWITCH_ROW - 1 ? withSwitch(row, initially) : row),
  );
  return {
    ...sheet,
    rows,
    conditionalFormats: [...formats, ...(sheet.conditionalFormats ?? [])],
    validations: [
      {
        range: {
          firstRow: SWITCH_ROW,
          firstColumn: SWITCH_COLUMN,
          lastRow: SWITCH_ROW,
          lastColumn: SWITCH_COLUMN,
        },
        source: ["ein", "aus"],
        prompt: {title: "Wärmebild", text: "„ein“ färbt die Werte der Kreise nach ihrer Größe, „aus“ nicht."},
        error: {title: "Wärmebild", text: "Bitte „ein“ oder „aus“ wählen."},
      },
    ],
  };
}

function withSwitch(row: Row, initially: "ein" | "aus"): Row {
  const cells: (Cell | undefined)[] = [...row.cells];
  while (cells.length < SWITCH_COLUMN + 1) cells.push(undefined);
  cells[SWITCH_COLUMN - 1] = text(initially, "KIM Auswahl");
  cells[SWITCH_COLUMN] = text("Wärmebild: „ein“ oder „aus“ wählen", "KIM Anmerkung");
  return {...row, cells};
}
