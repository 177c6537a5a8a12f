import {addresses} from "../addresses.js";

/** Addresses below the page of an indicator, from the root of the edition. */
export const indicatorPages = {
  /** All tables. */
  tabellen: (code: string) => `indikator/${code.toLowerCase()}/tabellen/index.html`,
  /** Structure of every Kreis. */
  struktur: (code: string) => `indikator/${code.toLowerCase()}/struktur/index.html`,
  /** From which file, sheet and cell every figure comes. */
  herkunft: (code: string) => `indikator/${code.toLowerCase()}/herkunft/index.html`,
  /** All figures of an indicator as a script that pages load on demand. */
  zahlen: (code: string) => `skript/zahlen-${code.toLowerCase()}.js`,
  /** Source cells of all figures of an indicator as a script that pages load on demand. */
  herkunftsdaten: (code: string) => `skript/herkunft-${code.toLowerCase()}.js`,
} as const;

/** Part of addresses for a territorial unit; a joint unit has no sign in it that addresses write otherwise. */
function addressPart(refArea: string): string {
  return refArea.replaceAll("+", "-");
}

/** Page of a Kreis or of a joint unit. */
export function kreisAddress(refArea: string): string {
  return addresses.kreis(addressPart(refArea));
}

/** Page of one indicator in a Kreis or a joint unit. */
export function kreisIndicatorAddress(refArea: string, code: string): string {
  return addresses.kreisIndikator(addressPart(refArea), code);
}
