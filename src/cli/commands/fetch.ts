import type {FetchOptions} from "../fetch.js";
import type {Declare} from "./declare.js";

/** `kim fetch`: texts and options of the command. */
export const declareFetch: Declare = (add, project) => {
  add("fetch")
    .description("Ruft Tabellen bei der Regionaldatenbank und bei GENESIS-Online ab.")
    .usage("[Optionen] [Tabelle …]")
    .argument(
      "[tabellen...]",
      "Tabellen des Katalogs, z. B. hsl/12411-01-01-4; ohne Angabe alle, die sich abrufen lassen",
    )
    .option(
      "--years <jahre>",
      "nur dieses Jahr oder diese Spanne, z. B. 2015-2024; sonst der neueste Zeitraum",
    )
    .option("--out <ordner>", "wohin die Dateien kommen", "abruf")
    .option("--dry-run", "nur zeigen, was abgerufen würde")
    .addHelpText(
      "after",
      `
Die Anmeldung steht in abruf.yml im Projektordner oder in der Umgebung (KIM_REGIONALSTATISTIK_BENUTZER …); ohne sie
kommen nur Tabellen, die offen angeboten werden. Unterbrochen? Noch einmal aufrufen: Es geht weiter, wo es aufhörte.

Beispiele:
  npx kim fetch --dry-run
  npx kim fetch hsl/12411-01-01-4 hsl/12531-0043 --years 2015-2025`,
    )
    .action(async (tables: string[], options: FetchOptions) => {
      const {fetchCommand} = await import("../fetch.js");
      const run = {
        environment: process.env,
        sleep: (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds)),
      };
      project.setExitCode(await fetchCommand(tables, options, project.root(), project.surroundings, run));
    });
};
