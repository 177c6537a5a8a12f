import {contentDefects} from "./check-cells.js";
import {containerDefects, zipDefects} from "./check-container.js";
import {schemaDefects, type Validator, validateWithWasm} from "./check-schema.js";
import {openContainer} from "./container.js";
import {ooxmlMaterial} from "./material.js";
import {loadSdkRules, type SdkRule, sdkDefects} from "./sdk-rules.js";

let rules: readonly SdkRule[] | undefined;

/**
 * Everything that is wrong with the structure of an .xlsx file; an empty list is the good case.
 * Schemas and rules of the Open XML SDK are applied where the material folder is at hand.
 *
 * @param isOwn whether the container is of this project too
 */
export async function checkWorkbook(
  bytes: Uint8Array,
  validate: Validator = validateWithWasm,
  isOwn = true,
): Promise<readonly string[]> {
  const container = openContainer(bytes);
  const defects = [...containerDefects(container), ...contentDefects(container)];
  if (isOwn) defects.push(...zipDefects(bytes));
  if (ooxmlMaterial === undefined) return defects;
  rules ??= loadSdkRules(`${ooxmlMaterial}/openxmlsdk`);
  return [
    ...defects,
    ...(await schemaDefects(container, `${ooxmlMaterial}/xsd`, validate)),
    ...sdkDefects(container, rules),
  ];
}
