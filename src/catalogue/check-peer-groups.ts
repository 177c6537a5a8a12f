import {kimError} from "../messages/kim-error.js";
import {isKreis, type RegionRegister} from "../model/region.js";
import type {PeerGroup} from "./catalogue.js";
import {requireUnique} from "./require-unique.js";
import type {YamlFile} from "./yaml-file.js";

/**
 * Checks that the members of every peer group are Kreise of the register, that a group's official unit
 * exists, and that no code stands twice.
 *
 * @throws KimError catalogue-reference or catalogue-duplicate with file, line and field
 */
export function checkPeerGroups(
  file: YamlFile<readonly PeerGroup[]>,
  regions: RegionRegister,
): readonly PeerGroup[] {
  const kreise = regions.all.filter(isKreis).map((region) => region.refArea);
  const units = regions.all.filter((region) => !isKreis(region)).map((region) => region.refArea);
  const known = (what: string, text: string, list: readonly string[], field: readonly PropertyKey[]) => {
    if (list.includes(text)) return;
    throw kimError(
      "catalogue-reference",
      {what, text, known: list},
      {file: file.path, line: file.lineOf(field), field: field.map(String).join(".")},
    );
  };
  requireUnique(file, [], file.value, "code", "Die Vergleichsgruppe");
  file.value.forEach((group, g) => {
    group.members.forEach((member, m) => {
      known("Den Kreis", member, kreise, [g, "members", m]);
    });
    if (group.refArea !== undefined) known("Die Gebietseinheit", group.refArea, units, [g, "refArea"]);
  });
  return file.value;
}
