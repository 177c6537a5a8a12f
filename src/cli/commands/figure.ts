import type {Declare} from "./declare.js";

/** `kim figure`: texts and options of the command. */
export const declareFigure: Declare = (add, project) => {
  add("figure")
    .description("Zeigt eine Zahl mit Status, Zähler und Nenner, Basis und Herkunft bis zur Quellzelle.")
    .argument("<indikator>", "Code des Indikators, z. B. 1A")
    .argument("<gebiet>", "Gebietsschlüssel, z. B. 06412, 06 für Hessen, 06611+06633 für Kassel gemeinsam")
    .argument("[zeitraum]", "Stichtag oder Jahr, z. B. 2024-12-31 oder 2024; ohne Angabe alle")
    .option("--json", "als JSON ausgeben")
    .option("--as-of <tag>", "wie am genannten Tag veröffentlicht, z. B. 2026-12-31")
    .option("--all", "alle Gliederungen statt nur des Insgesamt")
    .addHelpText(
      "after",
      `
Beispiele:
  npx kim figure 1A 06412 2024-12-31
  npx kim figure 1B 06411 2022 --all
  npx kim figure 5C 06413 --json
  npx kim figure 1A 06412 2023-12-31 --as-of 2026-12-31`,
    )
    .action(
      async (
        code: string,
        area: string,
        period: string | undefined,
        options: {json?: boolean; all?: boolean; asOf?: string},
      ) => {
        if (options.asOf !== undefined) {
          const {figureAsOfCommand} = await import("../figure-as-of.js");
          const query = {code, area, period, all: options.all === true, day: options.asOf};
          project.setExitCode(figureAsOfCommand(query, project.root(), project.surroundings));
          return;
        }
        const {figureCommand} = await import("../figure.js");
        project.setExitCode(
          await figureCommand(code, area, period, options, project.root(), project.surroundings),
        );
      },
    );
};
