/**
 * Names that belong to devices under Windows, whatever ending follows them (Microsoft: "Naming Files, Paths,
 * and Namespaces"); superscript digits count as digits there.
 */
const DEVICE = /^(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³])$/i;

/** Characters that Windows has no file names with, and control characters. */
const FORBIDDEN = /[<>:"/\\|?*\p{Cc}]/u;

/** Longest name, in UTF-16 units: with the folders above it stays below the 260 that Windows takes. */
const LONGEST = 100;

/** Whether a file or folder may have this name under Windows, macOS and Linux. */
export function isPortableName(name: string): boolean {
  return (
    name !== "" &&
    name.length <= LONGEST &&
    !FORBIDDEN.test(name) &&
    !/[. ]$/.test(name) &&
    !DEVICE.test(stemOf(name))
  );
}

/**
 * A name from outside as one that every system takes: its last part, of letters and digits of ASCII; empty
 * when nothing of it is left.
 */
export function portableName(text: string): string {
  const plain = (text.split(/[\\/]/).at(-1) ?? "")
    .replace(/[^\w.-]/g, "_")
    .replace(/^\.+/, "")
    .slice(-LONGEST + 1)
    .replace(/[. ]+$/, "");
  return DEVICE.test(stemOf(plain)) ? `_${plain}` : plain;
}

/** What stands before the first dot: `con.tar.gz` is a device too. */
function stemOf(name: string): string {
  return (name.split(".")[0] ?? "").trimEnd();
}
