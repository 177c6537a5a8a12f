// Installs and compiles when needed. No dependencies: it runs before anything is installed.
import {spawnSync} from "node:child_process";
import {createHash} from "node:crypto";
import {existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync} from "node:fs";
import {join} from "node:path";

/** Runs a program and shows what it prints; true when it ended well. */
export function run(root, command, args) {
  const result = spawnSync(command, args, {cwd: root, stdio: "inherit", shell: false});
  return result.status === 0;
}

/** Whether the libraries of the lockfile are installed: npm notes in node_modules what it put there. */
export function isInstalled(root) {
  const installed = packagesOf(join(root, "node_modules", ".package-lock.json"));
  const wanted = packagesOf(join(root, "package-lock.json"));
  return Object.entries(wanted)
    .filter(([path, {optional}]) => path.startsWith("node_modules/") && optional !== true)
    .every(([path, {version}]) => installed[path] !== undefined && installed[path].version === version);
}

/** Packages of a lockfile by path; none when there is no such file. */
function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8")).packages ?? {};
  } catch {
    return {};
  }
}

/** Installs the libraries of the lockfile unless they are there. */
export function install(root) {
  if (isInstalled(root)) return true;
  process.stderr.write("Bibliotheken installieren (npm ci) …\n");
  if (!run(root, process.execPath, [npmCli(), "ci", "--ignore-scripts", "--no-audit", "--no-fund"])) {
    process.stderr.write(
      "Die Installation ist gescheitert.\n  Abhilfe: Netzzugang und Proxy für npm prüfen und noch einmal starten.\n",
    );
    return false;
  }
  return true;
}

/** Compiles src/ to dist/, and the scripts of the pages to dist/browser/, when a source is newer. */
export function compile(root) {
  const stamp = join(root, "dist", ".compiled");
  const state = sourceState(root);
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === state) return true;
  const tsc = join(root, "node_modules", "typescript", "bin", "tsc");
  const projects = [join(root, "tsconfig.json"), join(root, "src", "disseminate", "web", "script")];
  if (!projects.every((project) => run(root, process.execPath, [tsc, "-p", project]))) {
    process.stderr.write(
      "Die Übersetzung der Quelltexte ist gescheitert.\n  Abhilfe: die genannten Stellen in src/ berichtigen.\n",
    );
    return false;
  }
  mkdirSync(join(root, "dist"), {recursive: true});
  writeFileSync(stamp, state);
  return true;
}

/** Size and time of every source file; changes when one is edited, added or removed. */
function sourceState(root) {
  const files = readdirSync(join(root, "src"), {recursive: true, encoding: "utf8"}).filter((name) =>
    /\.tsx?$/.test(name),
  );
  const lines = files.sort().map((name) => {
    const {mtimeMs, size} = statSync(join(root, "src", name));
    return `${name} ${size} ${mtimeMs}`;
  });
  lines.push(String(statSync(join(root, "tsconfig.json")).mtimeMs));
  return createHash("sha256").update(lines.join("\n")).digest("hex");
}

/** npm's own script, so that no shell is needed (npm.cmd cannot be spawned on Windows without one). */
function npmCli() {
  const given = process.env.npm_execpath;
  if (given?.endsWith(".js")) return given;
  const beside = [
    join(process.execPath, "..", "node_modules", "npm", "bin", "npm-cli.js"),
    join(process.execPath, "..", "..", "lib", "node_modules", "npm", "bin", "npm-cli.js"),
  ];
  const found = beside.find((file) => existsSync(file));
  if (found === undefined) {
    process.stderr.write("npm wurde nicht gefunden.\n  Abhilfe: mit „npm start“ statt „node“ aufrufen.\n");
    process.exit(1);
  }
  return found;
}
