import {existsSync, readdirSync} from "node:fs";
import {basename, join} from "node:path";
import {kimError} from "../messages/kim-error.js";
import {type CheckContext, checkIndicator} from "./check-indicator.js";
import {checkSources} from "./check-sources.js";
import {type Indicator, indicatorSchema} from "./indicator-schema.js";
import {readYamlFile} from "./yaml-file.js";

/**
 * Definitions in waiting, `catalogue/reserve/<slug>.yml`, in order of their names. They are checked like
 * published ones but not published: moving the file to `catalogue/indicators` and changing its code does that.
 *
 * @param root project folder that holds `catalogue/`
 * @throws KimError catalogue-… with file, line, field and remedy at the first defect
 */
export function loadReserve(root: string, context: CheckContext): readonly Indicator[] {
  const folder = join(root, "catalogue", "reserve");
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith(".yml"))
    .sort()
    .map((name) => {
      const file = readYamlFile(root, join(folder, name), indicatorSchema);
      const expected = `${file.value.slug}.yml`;
      if (basename(name) !== expected) {
        throw kimError("catalogue-file-name", {expected: `reserve/${expected}`}, {file: file.path});
      }
      checkIndicator(file, context);
      checkSources(file, context);
      return file.value;
    });
}
