/**
 * Reads the site definitions and refuses those that do not fit their schema.
 * `node definitions.mjs [FOLDER]` only says whether they fit: exit status 0, or 1 with file and key of each mistake.
 * For definitions that come later, it makes the code with which the extension asks the same of them.
 */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import Ajv, { _ } from "ajv";
import addFormats from "ajv-formats";
import standaloneCode from "ajv/dist/standalone/index.js";

export const SITES = join(import.meta.dirname, "src", "sites");
const SCHEMA = "definition.schema.json";

/** The definitions of a folder, by file name; throws an Error with one line for each mistake. */
export async function readDefinitions(folder = SITES) {
  const ajv = new Ajv({ allErrors: true, discriminator: true });
  addFormats(ajv, ["hostname"]);
  ajv.addFormat("regex", isPattern);
  // Only a page can try a selector.
  ajv.addFormat("selector", true);
  const fits = ajv.compile(await schema());
  const names = (await readdir(folder)).filter((name) => name.endsWith(".json") && name !== SCHEMA).sort();
  const definitions = [];
  const mistakes = [];
  for (const name of names) {
    const written = parse(await readFile(join(folder, name), "utf8"), name, mistakes);
    if (written === undefined) continue;
    const definition = withCommonParts(written);
    if (!fits(definition)) mistakes.push(...fits.errors.map((error) => `${name}: ${describe(error)}`));
    definitions.push(definition);
  }
  if (mistakes.length > 0) throw new Error(mistakes.join("\n"));
  return definitions;
}

/**
 * The source of a module that exports the schema as a function: an extension may not make code of a schema itself.
 * It takes the formats from src/sites/definition-formats.ts, seen from that folder.
 */
export async function schemaModule() {
  const code = { source: true, esm: true, formats: _`require("./definition-formats")` };
  const ajv = new Ajv({ discriminator: true, inlineRefs: false, messages: false, code });
  for (const format of ["hostname", "regex", "selector"]) ajv.addFormat(format, () => true);
  return standaloneCode(ajv, ajv.compile(await schema()));
}

async function schema() {
  return JSON.parse(await readFile(join(SITES, SCHEMA), "utf8"));
}

/** With the flags with which the extension reads it. */
function isPattern(text) {
  try {
    return new RegExp(text, "iu") !== null;
  } catch {
    return false;
  }
}

function parse(text, name, mistakes) {
  try {
    return JSON.parse(text);
  } catch (error) {
    mistakes.push(`${name}: ${error.message}`);
  }
}

/** What `common` says holds for every surface that does not say otherwise. */
function withCommonParts({ common, ...definition }) {
  if (!Array.isArray(definition.surfaces)) return definition;
  return { ...definition, surfaces: definition.surfaces.map((surface) => ({ ...common, ...surface })) };
}

function describe({ instancePath, message, params }) {
  const detail = params.additionalProperty ?? params.allowedValues?.join(", ");
  return `${instancePath || "/"} ${message}${detail === undefined ? "" : ` (${detail})`}`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  await readDefinitions(process.argv[2]).catch((error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}
