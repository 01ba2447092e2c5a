// Times a filter of bad words from npm: node profanity_program.cjs PACKAGE FOLDER, where FOLDER/node_modules has it.
// Reads a JSON object with `warm_up` and `texts` and prints one with `version` and `milliseconds`, one number for each
// text. Ends with 3 when the package is not installed.
const { readFileSync } = require("node:fs");
const { createRequire } = require("node:module");
const { resolve } = require("node:path");

const NOT_INSTALLED = 3;
const FILTERS = {
  "glin-profanity": ({ Filter }) => {
    const filter = new Filter({ languages: ["spanish"] });
    return (text) => filter.checkProfanity(text);
  },
  "@2toad/profanity": ({ Profanity }) => {
    const profanity = new Profanity({ languages: ["es"] });
    return (text) => profanity.exists(text);
  },
};

const [name, folder] = process.argv.slice(2);
const place = resolve(folder, "node_modules", name);
let found;
try {
  // From that folder, so that the package says itself which of its files is for whom.
  found = createRequire(resolve(folder, "from-here.js"))(name);
} catch (error) {
  if (error.code !== "MODULE_NOT_FOUND") throw error;
  process.exit(NOT_INSTALLED);
}
const look = FILTERS[name](found);
const milliseconds = (text) => {
  const start = performance.now();
  look(text);
  return performance.now() - start;
};
const asked = JSON.parse(readFileSync(0, "utf8"));
asked.warm_up.forEach(milliseconds);
const { version } = JSON.parse(readFileSync(resolve(place, "package.json"), "utf8"));
console.log(JSON.stringify({ version, milliseconds: asked.texts.map(milliseconds) }));
