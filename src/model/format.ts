import {roundHalfAwayFromZero} from "./rounding.js";

/** Narrow no-break space between thousands in print and web. */
const GROUP = "\u202f";

/** Minus sign of print and web. */
const MINUS = "−";

/**
 * German number for print and web: `1 234 567`, `12,3`, `−4,0`. Rounded kaufmännisch;
 * minus sign for negative numbers, no plus sign (convention of the HSL).
 */
export function formatNumber(value: number, decimals: number): string {
  const rounded = roundHalfAwayFromZero(value, decimals);
  const [whole = "", fraction] = Math.abs(rounded).toFixed(decimals).split(".");
  const grouped = whole.length <= 3 ? whole : whole.replace(/\B(?=(\d{3})+$)/g, GROUP);
  return `${rounded < 0 ? MINUS : ""}${grouped}${fraction === undefined ? "" : `,${fraction}`}`;
}
