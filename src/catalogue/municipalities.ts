import {readFileSync} from "node:fs";
import {join} from "node:path";
import {kimError} from "../messages/kim-error.js";
import type {RegionRegister} from "../model/region.js";

/** A municipality, so that a search for a place leads to its Kreis. */
export type Municipality = {
  /** Amtlicher Gemeindeschlüssel, eight digits: `06435014`. */
  readonly ags: string;
  /** `Bad Homburg v. d. Höhe`. */
  readonly name: string;
  /** Key of its Kreis, or its own where it is kreisfrei: `06434`. */
  readonly kreis: string;
  /** No longer a municipality of its own; people still look for it. */
  readonly former: boolean;
};

const path = "catalogue/codelists/gemeinden.csv";

/**
 * Reads `catalogue/codelists/gemeinden.csv`, rows `ags;name;zusatz` after remarks with `#`. A city that
 * has become kreisfrei (Hanau) is given the key of its own Kreis.
 *
 * @returns none where there is no such file: only the search needs it
 * @throws KimError catalogue-field, catalogue-duplicate, each with file and line
 */
export function readMunicipalities(root: string, regions: RegionRegister): readonly Municipality[] {
  const lines = readLines(root);
  const seen = new Set<string>();
  return lines.flatMap((text, index): Municipality[] => {
    if (text === "" || text.startsWith("#") || text === "ags;name;zusatz") return [];
    const place = {file: path, line: index + 1};
    const [ags = "", name = "", note = "", ...others] = text.split(";");
    if (!/^06\d{6}$/.test(ags) || name.trim() === "" || !/^(früher)?$/.test(note) || others.length > 0) {
      const detail = `„${text}“ ist keine Zeile aus Gemeindeschlüssel (acht Ziffern), Name und Zusatz „früher“ oder nichts`;
      throw kimError("catalogue-field", {detail}, place);
    }
    if (seen.has(ags)) {
      throw kimError("catalogue-duplicate", {what: "Die Gemeinde", text: ags, other: path}, place);
    }
    seen.add(ags);
    const kreis = ownKreis(name, regions) ?? ags.slice(0, 5);
    if (!regions.has(kreis)) {
      const known = regions.all.map((region) => region.refArea).filter((key) => key.length === 5);
      throw kimError("catalogue-reference", {what: "Den Kreis", text: kreis, known}, place);
    }
    return [{ags, name, kreis, former: note !== ""}];
  });
}

function ownKreis(name: string, regions: RegionRegister): string | undefined {
  return regions.all.find((region) => region.level === "kreisfreie-stadt" && region.name === `${name}, Stadt`)
    ?.refArea;
}

function readLines(root: string): readonly string[] {
  try {
    return readFileSync(join(root, ...path.split("/")), "utf8").split(/\r?\n/);
  } catch {
    return [];
  }
}
