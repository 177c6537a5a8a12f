import {execFileSync} from "node:child_process";
import {join} from "node:path";
import {pathToFileURL} from "node:url";
import {hasLibreOffice, runs, withFiles} from "../ooxml/other-readers.js";

const python = ["/usr/bin/python3", "python3"].find((one) => runs(one, "-c", "import uno"));

/** Whether LibreOffice can be driven as a reader would work with it. */
export const canDrive = hasLibreOffice && python !== undefined;

/** Starts an office of its own and opens files in it; `asked` and `paths` come from the caller, `out` goes back. */
const before = `
import json, math, os, subprocess, sys, time, uno
from com.sun.star.beans import PropertyValue
profile, asked, paths = sys.argv[1], json.loads(sys.argv[2]), sys.argv[3:]
pipe = "kim%d" % os.getpid()
office = subprocess.Popen(["soffice", "-env:UserInstallation=" + profile, "--headless", "--norestore",
    "--accept=pipe,name=%s;urp" % pipe], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
local = uno.getComponentContext()
resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
context = None
for attempt in range(600):
    try:
        context = resolver.resolve("uno:pipe,name=%s;urp;StarOffice.ComponentContext" % pipe)
        break
    except Exception:
        time.sleep(0.1)
desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)

def named(name, value):
    one = PropertyValue()
    one.Name, one.Value = name, value
    return one

opened = {}
def file(index):
    if index not in opened:
        url = uno.systemPathToFileUrl(paths[index])
        opened[index] = desktop.loadComponentFromURL(url, "_blank", 0, (named("Hidden", True),))
    return opened[index]

def cells(document, name):
    sheet = document.Sheets.getByName(name)
    cursor = sheet.createCursor()
    cursor.gotoEndOfUsedArea(False)
    address = cursor.getRangeAddress()
    area = sheet.getCellRangeByPosition(0, 0, address.EndColumn, address.EndRow)
    return [list(row) for row in area.getDataArray()]

out = []
`;

const after = `
for document in opened.values():
    document.close(False)
try:
    desktop.terminate()
except Exception:
    pass
office.wait()
print(json.dumps(out, allow_nan=False))
`;

/** Runs a script in an office with these files; gives what it put into \`out\`, one after the other. */
export function drive<T>(files: readonly Uint8Array[], asked: unknown, script: string): T {
  return withFiles(files, (paths, folder) =>
    JSON.parse(
      execFileSync(
        python ?? "python3",
        [
          "-c",
          before + script + after,
          pathToFileURL(join(folder, "profil")).href,
          JSON.stringify(asked),
          ...paths,
        ],
        {encoding: "utf8", maxBuffer: 1e9},
      ),
    ),
  );
}
