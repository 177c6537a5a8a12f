/**
 * Joins a compiled module and the modules it imports into one classic script: browsers do not load
 * modules from the file system. Each module's code stands once, dependencies first, all in one function.
 *
 * @param entry path of the module, `disseminate/web/script/search-box.js`
 * @param read text of a compiled module by its path
 * @throws Error where a module uses a form of import or export that is not joined, or two share a name
 */
export function linkScript(entry: string, read: (path: string) => string): string {
  const parts = new Map<string, string>();
  const owners = new Map<string, string>();
  const add = (path: string): void => {
    if (parts.has(path)) return;
    parts.set(path, "");
    const {imports, code} = unwrap(path, read(path));
    for (const specifier of imports) add(new URL(specifier, `file:///${path}`).pathname.slice(1));
    for (const name of topLevelNames(code)) {
      const other = owners.get(name);
      if (other !== undefined) throw new Error(`${path} and ${other} both declare ${name}`);
      owners.set(name, path);
    }
    parts.delete(path);
    parts.set(path, code);
  };
  add(entry);
  return `(() => {\n"use strict";\n${[...parts.values()].join("\n")}\n})();\n`;
}

/** A module without its import and export words. */
function unwrap(path: string, text: string): {readonly imports: readonly string[]; readonly code: string} {
  const imports: string[] = [];
  const code = text
    .replace(/^import \{([^}]*)\} from "(\.[^"]+)";\n?/gm, (_, names: string, specifier: string) => {
      if (/\bas\b/.test(names)) throw new Error(`${path} renames what it imports`);
      imports.push(specifier);
      return "";
    })
    .replace(/^export \{\};\n?/gm, "")
    .replace(/^export (?=(?:async )?(?:function|const|let|class)\b)/gm, "")
    .trim();
  const left = /^(?:import|export)\b.*$/m.exec(code);
  if (left !== null) throw new Error(`${path} cannot be joined: ${left[0]}`);
  return {imports, code};
}

function topLevelNames(code: string): readonly string[] {
  return [...code.matchAll(/^(?:async )?(?:function\*?|const|let|class) (\w+)/gm)].flatMap(
    ([, name]) => name ?? [],
  );
}
