/**
 * Makes build/extension/{chromium,firefox}: two loadable extensions that differ in their manifest alone.
 * `node bundle.mjs [FOLDER]` writes them below FOLDER instead of build/extension.
 */
import { execFileSync } from "node:child_process";
import { cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import * as esbuild from "esbuild";
import { readDefinitions, schemaModule, SITES } from "./definitions.mjs";

const HERE = import.meta.dirname;
const BUILD = process.argv[2] ?? join(HERE, "..", "build", "extension");
const PAGES = ["popup", "options", "guide", "activity", "welcome"];

// esbuild drops the types unread.
execFileSync(process.execPath, ["node_modules/typescript/bin/tsc", "--noEmit"], { cwd: HERE, stdio: "inherit" });

const { key, ...common } = JSON.parse(await readFile(join(HERE, "manifest.json"), "utf8"));
const definitions = await readDefinitions();
const matches = definitions.flatMap(({ hosts }) => hosts.map((host) => `https://${host}/*`));
common.content_scripts[0].matches = matches;

const manifests = {
  chromium: {
    ...common,
    key,
    minimum_chrome_version: "123",
    background: { service_worker: "background.js", type: "module" },
    storage: { managed_schema: "managed_schema.json" },
  },
  firefox: {
    ...common,
    background: { scripts: ["background.js"], type: "module" },
    browser_specific_settings: {
      gecko: {
        id: "comedido@circular-01",
        strict_min_version: "142.0",
        // For Firefox, what the host on the same computer reads has left the browser; it asks the person at once.
        data_collection_permissions: {
          required: ["personallyIdentifyingInfo", "personalCommunications", "websiteContent", "websiteActivity"],
        },
      },
    },
  },
};

/** Takes out the one place where a library makes markup of text, which nothing here asks it to do. */
const withoutMarkupFromText = {
  name: "without-markup-from-text",
  setup(build) {
    build.onLoad({ filter: /[/\\]chartist[/\\]dist[/\\]index\.js$/ }, async ({ path }) => {
      const parts = (await readFile(path, "utf8")).split("container.innerHTML = content;");
      if (parts.length !== 2) throw new Error(`${path} makes markup of text in another place: look at it`);
      return { contents: parts.join('throw new TypeError("text is no markup");') };
    });
  },
};

/** Gives `import … from "definition-schema"` the schema of site definitions as a function. */
const schemaAsFunction = {
  name: "schema-as-function",
  setup(build) {
    build.onResolve({ filter: /^definition-schema$/ }, ({ path }) => ({ path, namespace: "made" }));
    build.onLoad({ filter: /.*/, namespace: "made" }, async () => ({ contents: await schemaModule(), resolveDir: SITES }));
  },
};

const shared = {
  plugins: [withoutMarkupFromText, schemaAsFunction],
  absWorkingDir: HERE,
  bundle: true,
  write: false,
  charset: "utf8",
  legalComments: "none",
  define: { SITE_DEFINITIONS: JSON.stringify(definitions) },
  target: ["chrome123", "firefox142"],
};
const scripts = [
  { in: "src/content/main.ts", out: "content", format: "iife" },
  { in: "src/background/main.ts", out: "background", format: "esm" },
  ...PAGES.map((page) => ({ in: `src/${page}/${page}.ts`, out: page, format: "esm" })),
];
const files = [];
for (const { format, ...entry } of scripts) {
  const { outputFiles } = await esbuild.build({ ...shared, entryPoints: [entry], outdir: ".", format });
  files.push(...outputFiles.map(({ path, contents }) => ({ name: basename(path), contents })));
}

for (const [browser, manifest] of Object.entries(manifests)) {
  const folder = join(BUILD, browser);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, "manifest.json"), `${JSON.stringify(manifest, null, 2)}\n`);
  for (const { name, contents } of files) await writeFile(join(folder, name), contents);
  if (manifest.storage !== undefined) await cp(join(HERE, "managed_schema.json"), join(folder, "managed_schema.json"));
  for (const page of PAGES) await cp(join(HERE, "src", page, `${page}.html`), join(folder, `${page}.html`));
  await cp(join(HERE, "node_modules", "chartist", "LICENSE-MIT"), join(folder, "LICENSE-chartist.txt"));
  for (const folderName of ["_locales", "icons"]) {
    await cp(join(HERE, folderName), join(folder, folderName), { recursive: true });
  }
}
