/** Why a number stands in a field, or why none does. One closed list for the whole program. */
export type ValueStatus =
  /** An ordinary number. */
  | "normal"
  /** Vorläufig. */
  | "provisional"
  /** Geschätzt. */
  | "estimated"
  /** Eingeschränkt aussagefähig: printed in brackets in German tables. */
  | "unreliable_shown";

/** Why a field has no number. */
export type MissingStatus =
  /** Genau Null: nichts vorhanden. Counts as 0 in sums and differences, never as unknown. */
  | "zero_exact"
  /** Mehr als nichts, aber weniger als die Hälfte der kleinsten Einheit. */
  | "zero_rounded"
  /** The producer wrote the sign for "unbekannt oder geheim" and does not say which. Treated as secret. */
  | "unknown_or_secret"
  /** Geheim zu halten: too few cases. */
  | "secret_primary"
  /** Geheim zu halten: would give another secret value away. */
  | "secret_secondary"
  /** No figure is at hand, though one may exist; not a secret, so the sign for "liegt nicht vor" and not the point. */
  | "unknown"
  /** Angabe fällt später an. */
  | "not_yet"
  /** Keine Angabe, da der Wert nicht sicher genug ist. */
  | "unreliable_suppressed"
  /** Tabellenfach gesperrt, weil die Aussage nicht sinnvoll ist. */
  | "not_meaningful"
  /** Not shown separately: contained in a joint reporting unit (AZR statistics: Kassel city and Landkreis). */
  | "included_elsewhere"
  /** A change that would cross a break in the series. */
  | "break_in_series"
  /** A change rate whose base is below 100 (convention of the Hessisches Statistisches Landesamt). */
  | "base_too_small"
  /** The territorial unit does not exist at this date. */
  | "area_not_existing";

/** What an observation is: how its value is to be read, or why there is none. */
export type ObsStatus = ValueStatus | MissingStatus;

/** Dialect of the signs that stand in place of a number. */
export type SignDialect = "hsl" | "verbund" | "ba";

type StatusRow = {
  readonly hsl: string;
  readonly verbund: string;
  readonly ba: string;
  /** SDMX CL_OBS_STATUS 2.2. */
  readonly sdmx: string;
  /** SDMX CL_CONF_STATUS 1.3: F free, C confidential, S secondary. */
  readonly conf: "F" | "C" | "S";
  /** Text of the legend. */
  readonly text: string;
};

/**
 * Signs per dialect (Zeichenerklärung of the HSL after DIN 55301; newer signs of the
 * Statistischer Verbund; Bundesagentur für Arbeit), SDMX codes and legend text.
 */
export const statusTable: Readonly<Record<ObsStatus, StatusRow>> = {
  normal: {hsl: "", verbund: "", ba: "", sdmx: "A", conf: "F", text: "Zahlenwert"},
  provisional: {hsl: "p", verbund: "p", ba: "p", sdmx: "P", conf: "F", text: "vorläufige Zahl"},
  estimated: {hsl: "s", verbund: "s", ba: "s", sdmx: "E", conf: "F", text: "geschätzte Zahl"},
  unreliable_shown: {
    hsl: "( )",
    verbund: "u",
    ba: "( )",
    sdmx: "U",
    conf: "F",
    text: "Aussagewert eingeschränkt, da der Zahlenwert statistisch unsicher ist",
  },
  zero_exact: {hsl: "–", verbund: "0", ba: "–", sdmx: "A", conf: "F", text: "genau null, nichts vorhanden"},
  zero_rounded: {
    hsl: "0",
    verbund: "k",
    ba: "0",
    sdmx: "N",
    conf: "F",
    text: "mehr als nichts, aber weniger als die Hälfte der kleinsten dargestellten Einheit",
  },
  unknown_or_secret: {
    hsl: ".",
    verbund: "g",
    ba: "*",
    sdmx: "Q",
    conf: "C",
    text: "Zahlenwert unbekannt oder geheim zu halten",
  },
  secret_primary: {
    hsl: ".",
    verbund: "g",
    ba: "*",
    sdmx: "Q",
    conf: "C",
    text: "Zahlenwert unbekannt oder geheim zu halten",
  },
  secret_secondary: {
    hsl: ".",
    verbund: "g",
    ba: "*",
    sdmx: "Q",
    conf: "S",
    text: "Zahlenwert unbekannt oder geheim zu halten",
  },
  unknown: {
    hsl: "…",
    verbund: "t",
    ba: "…",
    sdmx: "O",
    conf: "F",
    text: "Angabe liegt nicht oder noch nicht vor",
  },
  not_yet: {
    hsl: "…",
    verbund: "t",
    ba: "…",
    sdmx: "O",
    conf: "F",
    text: "Angabe liegt nicht oder noch nicht vor",
  },
  unreliable_suppressed: {
    hsl: "/",
    verbund: "u",
    ba: "–",
    sdmx: "O",
    conf: "F",
    text: "keine Angabe, da der Zahlenwert nicht sicher genug ist",
  },
  not_meaningful: {
    hsl: "x",
    verbund: "x",
    ba: "x",
    sdmx: "M",
    conf: "F",
    text: "Tabellenfach gesperrt, weil eine Aussage nicht sinnvoll oder nicht möglich ist",
  },
  included_elsewhere: {
    hsl: "x",
    verbund: "x",
    ba: "x",
    sdmx: "K",
    conf: "F",
    text: "Tabellenfach gesperrt, weil eine Aussage nicht sinnvoll oder nicht möglich ist",
  },
  break_in_series: {
    hsl: "x",
    verbund: "x",
    ba: "x",
    sdmx: "M",
    conf: "F",
    text: "Tabellenfach gesperrt, weil eine Aussage nicht sinnvoll oder nicht möglich ist",
  },
  base_too_small: {
    hsl: "x",
    verbund: "x",
    ba: "x",
    sdmx: "M",
    conf: "F",
    text: "Tabellenfach gesperrt, weil eine Aussage nicht sinnvoll oder nicht möglich ist",
  },
  area_not_existing: {
    hsl: "x",
    verbund: "x",
    ba: "x",
    sdmx: "M",
    conf: "F",
    text: "Tabellenfach gesperrt, weil eine Aussage nicht sinnvoll oder nicht möglich ist",
  },
};

const valueStatuses: ReadonlySet<string> = new Set<ValueStatus>([
  "normal",
  "provisional",
  "estimated",
  "unreliable_shown",
]);

/** Whether a status stands beside a number (and not in place of one). */
export function isValueStatus(status: ObsStatus): status is ValueStatus {
  return valueStatuses.has(status);
}

/** Whether a value with this status must be kept secret, and with it everything computed from it. */
export function isSecret(status: ObsStatus): boolean {
  return status === "unknown_or_secret" || status === "secret_primary" || status === "secret_secondary";
}

/** The sign that a table prints for a missing value. */
export function signOf(status: MissingStatus, dialect: SignDialect): string {
  return statusTable[status][dialect];
}

/**
 * Legend for the statuses that occur in an output: sign and text, each sign once, in the order of the list
 * above. A sign with two meanings in a dialect (`–` of the BA) gets both where both occur.
 */
export function legendOf(
  statuses: Iterable<ObsStatus>,
  dialect: SignDialect,
): readonly {readonly sign: string; readonly text: string}[] {
  const used = new Set<string>(statuses);
  const legend = new Map<string, readonly string[]>();
  for (const [status, row] of Object.entries(statusTable)) {
    const sign = row[dialect];
    const texts = legend.get(sign) ?? [];
    if (sign !== "" && used.has(status) && !texts.includes(row.text)) legend.set(sign, [...texts, row.text]);
  }
  return [...legend].map(([sign, texts]) => ({sign, text: texts.join("; oder: ")}));
}
