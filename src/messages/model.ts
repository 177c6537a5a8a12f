import type {MessageText} from "./message-text.js";

/** Messages about keys and times, wherever they are read. */
export const modelMessages = {
  "ref-area-unknown": (p: {text: string}): MessageText => ({
    problem: `„${p.text}“ ist kein Gebietsschlüssel dieses Monitorings.`,
    remedy: /^6[0-9]{3}$/.test(p.text)
      ? `Vermutlich ging die führende Null verloren: 0${p.text}. Spalte in der Quelldatei als Text speichern.`
      : "Schlüssel prüfen: 06 (Hessen), 064 bis 066 (Regierungsbezirke) oder fünf Ziffern eines Kreises; Liste in catalogue/codelists/regionen.yml.",
  }),
  "time-period-invalid": (p: {text: string}): MessageText => ({
    problem: `„${p.text}“ ist kein Stichtag und kein Berichtsjahr.`,
    remedy: "Als JJJJ-MM-TT oder TT.MM.JJJJ (Stichtag), JJJJ (Jahr) oder JJJJ/JJ (Schuljahr) schreiben.",
  }),
} as const satisfies Record<string, (parameters: never) => MessageText>;
