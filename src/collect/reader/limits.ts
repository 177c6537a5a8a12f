import {existsSync} from "node:fs";
import {join} from "node:path";
import {z} from "zod";
import {readYamlFile} from "../../catalogue/yaml-file.js";

/** Schema of `catalogue/einlesen.yml`: what reading one file may take. */
const readingLimitsSchema = z.strictObject({
  sekunden: z.number().positive().describe("Zeit für eine Datei"),
  sekundenJeMegabyte: z.number().min(0).describe("Mehr Zeit je Megabyte der Datei"),
  mebibyte: z.number().int().min(128).describe("Arbeitsspeicher für eine Datei"),
  mebibyteJeMegabyte: z.number().min(0).describe("Mehr Arbeitsspeicher je Megabyte der Datei"),
});

/** What reading one file may take; both grow with the size of the file. */
export type ReadingLimits = z.infer<typeof readingLimitsSchema>;

/** Limits where the catalogue states none: 5 s and 256 MiB, and what a real file of some size needs beyond. */
export const defaultLimits: ReadingLimits = {
  sekunden: 5,
  sekundenJeMegabyte: 1,
  mebibyte: 256,
  mebibyteJeMegabyte: 16,
};

/** Reads the limits of a project; the defaults where it has none. @throws KimError catalogue-… */
export function readLimits(root: string): ReadingLimits {
  const file = join(root, "catalogue", "einlesen.yml");
  return existsSync(file) ? readYamlFile(root, file, readingLimitsSchema).value : defaultLimits;
}

/** Limits for a file of a size. @param size bytes; the first five megabytes are within the basic limits */
export function limitsFor(
  limits: ReadingLimits,
  size: number,
): {readonly milliseconds: number; readonly mebibytes: number} {
  const megabytes = Math.max(0, size / 1_000_000 - 5);
  return {
    milliseconds: Math.round((limits.sekunden + megabytes * limits.sekundenJeMegabyte) * 1000),
    mebibytes: Math.round(limits.mebibyte + megabytes * limits.mebibyteJeMegabyte),
  };
}
