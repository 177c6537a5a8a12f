import type {CheckOptions} from "../check.js";
import type {Declare} from "./declare.js";

/** `kim check`: texts and options of the command. */
export const declareCheck: Declare = (add, project) => {
  add("check")
    .description("Prüft Katalog, Rechenbeispiele und Zahlen und zeigt, was anzusehen ist.")
    .option("--out <ordner>", "Ordner des Berichts", "pruefung")
    .option("--severity <schwere>", "nur stop, frage oder hinweis")
    .option("--table <tabelle>", "nur diese Tabelle, z. B. hsl/12411-01-01-4")
    .option("--rule <regel>", "nur diese Regel, z. B. V22")
    .option("--all", "auch Beantwortetes und ungekürzt")
    .option("--accept <kennung...>", "Feststellungen beantworten; alle: was die Filter zeigen")
    .option("--reason <text>", "warum die Zahl so gilt")
    .option("--by <name>", "wer antwortet; sonst der Name an diesem Rechner")
    .option("--disclosure", "nur die Geheimhaltung: wie weit sich gesperrte Werte eingrenzen lassen")
    .option("--json", "als JSON ausgeben")
    .addHelpText(
      "after",
      `
Beispiele:
  npx kim check
  npx kim check --severity frage --all
  npx kim check --disclosure
  npx kim check --accept K-0123456789 --reason "Vom Produzenten am 3. Juni bestätigt"`,
    )
    .action(async (options: CheckOptions & {readonly disclosure?: boolean}) => {
      if (options.disclosure === true) {
        const {checkDisclosureCommand} = await import("../check-disclosure.js");
        project.setExitCode(await checkDisclosureCommand(options, project.root(), project.surroundings));
        return;
      }
      const {checkCommand} = await import("../check.js");
      project.setExitCode(await checkCommand(options, project.root(), project.surroundings));
    });
};
