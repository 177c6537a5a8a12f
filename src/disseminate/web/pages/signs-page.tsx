import {type ObsStatus, type SignDialect, signOf, statusTable} from "../../../model/status.js";
import type {PageContext} from "../context.js";
import {TableBox} from "../elements.js";
import {TextPage, TextSection} from "./text-page.js";

const explained: readonly Exclude<ObsStatus, "normal" | "provisional" | "estimated" | "unreliable_shown">[] =
  ["zero_exact", "zero_rounded", "unknown_or_secret", "not_yet", "unreliable_suppressed", "not_meaningful"];

const examples: Partial<Record<ObsStatus | "revised", string>> = {
  zero_exact: "In einem Kreis wurde im Jahr niemand eingebürgert.",
  zero_rounded: "Von 40 000 Menschen bezogen 8 eine Leistung; das sind gerundet 0,0 Prozent.",
  unknown_or_secret: "Es sind so wenige Fälle, dass sich auf Einzelne schließen ließe.",
  not_yet: "Die Zahl liegt für dieses Jahr nicht vor.",
  unreliable_suppressed: "Die Stichprobe war für diesen Kreis zu klein.",
  not_meaningful: "Die Veränderung ginge über einen Wechsel der Grundlage hinweg.",
  unreliable_shown: "Der Wert beruht auf wenigen Befragten.",
  provisional: "Das endgültige Ergebnis folgt.",
  revised: "Die Statistik hat eine frühere Zahl ersetzt.",
  estimated: "Die Statistik hat den Wert geschätzt.",
};

/** What the signs mean that stand in place of a number or beside it. */
export function SignsPage(props: {context: PageContext}) {
  const dialect = props.context.publication.edition.zeichen;
  return (
    <TextPage
      context={props.context}
      title="Zeichenerklärung"
      description="Was die Zeichen anstelle einer Zahl und neben einer Zahl bedeuten."
      lead="Ein Zeichen anstelle einer Zahl sagt, warum dort keine steht. Ein fehlender Wert ist nie eine Null."
    >
      <TextSection id="anstelle" title="Anstelle einer Zahl">
        <SignTable
          title="Zeichen anstelle einer Zahl"
          rows={explained.map((status) => ({
            sign: signOf(status, dialect),
            text: statusTable[status].text,
            example: examples[status] ?? "",
          }))}
        />
        <p>
          Das Zeichen {signOf("not_meaningful", dialect)} steht auch, wo eine Veränderung über einen Bruch
          hinweg ginge, wo der Ausgangswert einer prozentualen Veränderung unter 100 liegt und wo ein Wert in
          einer gemeinsamen Einheit enthalten ist. Zeigen Sie auf ein Zeichen, oder lassen Sie es sich
          vorlesen: Der Grund steht immer dabei.
        </p>
      </TextSection>
      <TextSection id="neben" title="Neben einer Zahl">
        <SignTable title="Zeichen neben einer Zahl" rows={besideNumbers(dialect)} />
      </TextSection>
      <TextSection id="dateien" title="In den Dateien">
        <p>
          In den offenen Daten steht in der Spalte <code>OBS_STATUS</code> der Code des internationalen
          Standards SDMX und in <code>SIGN</code> das gedruckte Zeichen. Ein Feld ohne Wert ist leer; „genau
          null“ steht als Zahl 0.
        </p>
      </TextSection>
    </TextPage>
  );
}

function besideNumbers(dialect: SignDialect): readonly Row[] {
  return [
    {
      sign: statusTable.unreliable_shown[dialect],
      text: statusTable.unreliable_shown.text,
      example: examples.unreliable_shown ?? "",
    },
    {
      sign: statusTable.provisional[dialect],
      text: statusTable.provisional.text,
      example: examples.provisional ?? "",
    },
    {sign: "r", text: "berichtigte Zahl", example: examples.revised ?? ""},
    {
      sign: statusTable.estimated[dialect],
      text: statusTable.estimated.text,
      example: examples.estimated ?? "",
    },
  ];
}

type Row = {readonly sign: string; readonly text: string; readonly example: string};

function SignTable(props: {title: string; rows: readonly Row[]}) {
  return (
    <TableBox label={props.title} fit="seite">
      <table class="tabelle-breit">
        <caption>{props.title}</caption>
        <thead>
          <tr>
            <th scope="col">Zeichen</th>
            <th scope="col">Bedeutung</th>
            <th scope="col">Beispiel</th>
          </tr>
        </thead>
        <tbody>
          {props.rows.map((row) => (
            <tr>
              <th scope="row" class="zeichen-spalte">
                {row.sign}
              </th>
              <td>{row.text}</td>
              <td class="nebentext">{row.example}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableBox>
  );
}
