import type {Contact} from "../../../catalogue/portal-schema.js";
import {safeLink} from "../addresses.js";
import {OutLink} from "../elements.js";
import {Filled} from "./text-page.js";

/** Which lines a contact must have; the others are left out where they are missing. */
export type Wanted = readonly (keyof Contact)[];

const names: Readonly<Record<keyof Contact, string>> = {
  name: "Name",
  strasse: "Straße und Hausnummer",
  ort: "Postleitzahl und Ort",
  telefon: "Telefon",
  email: "E-Mail",
  web: "Internet",
};

/** Name, address and ways to reach somebody, one line each; what is wanted but missing is marked. */
export function ContactLines(props: {contact: Contact; wanted: Wanted}) {
  const {contact, wanted} = props;
  const shown = (["name", "strasse", "ort", "telefon", "email", "web"] as const).filter(
    (part) => contact[part] !== undefined || wanted.includes(part),
  );
  return (
    <ul class="anschrift">
      {shown.map((part) => (
        <li>
          {part === "name" || part === "strasse" || part === "ort" ? null : `${names[part]}: `}
          <Line part={part} text={contact[part]} />
        </li>
      ))}
    </ul>
  );
}

function Line(props: {part: keyof Contact; text: string | undefined}) {
  const {part, text} = props;
  if (text === undefined) return <Filled text={undefined} what={names[part]} />;
  if (part === "email") return <a href={safeLink(`mailto:${text}`) ?? "#inhalt"}>{text}</a>;
  if (part === "web") return <OutLink href={text}>{text.replace(/^https?:\/\//, "")}</OutLink>;
  return <>{text}</>;
}
