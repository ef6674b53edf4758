/** Joins the modules of each script and style sheet, for pages opened from file://: no modules at run time. */

import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildSync } from "esbuild";

const BROWSER = dirname(fileURLToPath(import.meta.url));
const BUILT = join(BROWSER, "built");
/** Every module by hash: tells `corpus/program.py` whether the scripts are those of the modules. */
const MANIFEST = "modules.json";

/** The engine as a function without surroundings: a worker is made from its text. */
const AS_FUNCTION = {
  globalName: "engine",
  banner: { js: "window.readerSearchEngine=function(shared){" },
  footer: { js: "return engine.begin(shared)};" },
};

/** By script or style sheet of the site, the modules that begin it. */
const SCRIPTS = {
  "view.js": ["view.js"],
  "reader.js": ["reader/main.js"],
  "acts.js": ["acts/main.js"],
  "terms.js": ["terms/main.js"],
  "glossary.js": ["glossary.js"],
  "landing.js": ["landing.js"],
  "compare.js": ["compare/main.js"],
  "forward.js": ["forward.js"],
  "search.js": ["search/engine/main.js", "search/box/main.js"],
  "reader.css": ["styles/reader.css"],
  "search.css": ["styles/search.css"],
  "home.css": ["styles/home.css"],
  "subjects.css": ["styles/subjects.css"],
};

/** @param {string} entry */
function joined(entry) {
  const { outputFiles } = buildSync({
    absWorkingDir: BROWSER,
    entryPoints: [entry],
    bundle: true,
    charset: "utf8",
    format: "iife",
    legalComments: "none",
    minify: true,
    target: ["es2020", "safari16.5"],
    write: false,
    ...(entry.includes("engine") ? AS_FUNCTION : {}),
  });
  return outputFiles[0].text;
}

/** Every file that a script, a style sheet or their making depends on, with its hash. */
function modules() {
  const files = readdirSync(BROWSER, { recursive: true, encoding: "utf8" });
  const paths = files
    .map((file) => file.replaceAll("\\", "/"))
    .filter((path) => /\.(css|js|json|ts)$/.test(path));
  const own = paths.filter((path) => !/^(node_modules|built)\//.test(path)).sort();
  return Object.fromEntries(own.map((path) => [path, hash(join(BROWSER, path))]));
}

/** @param {string} path */
function hash(path) {
  return createHash("sha256").update(readFileSync(path)).digest("hex");
}

const texts = Object.entries(SCRIPTS).map(([name, entries]) => [name, entries.map(joined).join("")]);
rmSync(BUILT, { recursive: true, force: true });
mkdirSync(BUILT);
for (const [name, text] of texts) writeFileSync(join(BUILT, name), text);
writeFileSync(join(BUILT, MANIFEST), `${JSON.stringify(modules(), null, 1)}\n`);
