/** Codes of the territorial variables of the GENESIS family (Deutschland to Gemeinden). */
export const regionVariables: ReadonlySet<string> = new Set(["DINSG", "DLAND", "REGBEZ", "KREISE", "GEMEIN"]);
