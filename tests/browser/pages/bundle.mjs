/**
 * Bundles the replicas into build/pages at the root of the repository: one script and one sheet per network, and beside
 * them a page that shows the extension's panel alone.
 */
import { execFileSync } from "node:child_process";
import { copyFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";

const here = import.meta.dirname;

// esbuild drops the types unread.
execFileSync(process.execPath, ["node_modules/typescript/bin/tsc", "--noEmit"], { cwd: here, stdio: "inherit" });

const outdir = "../../../build/pages";
const shared = { absWorkingDir: here, outdir, bundle: true, format: "iife", target: "es2022", logLevel: "warning" };

await build({
  ...shared,
  entryPoints: {
    listeners: "src/page/listeners.ts",
    x: "src/x/main.tsx",
    facebook: "src/facebook/main.tsx",
    instagram: "src/instagram/main.tsx",
    youtube: "src/youtube/main.tsx",
    flickr: "src/flickr/main.tsx",
    business: "src/business/main.tsx",
    linkedin: "src/linkedin/main.tsx",
  },
  jsx: "automatic",
  define: { "process.env.NODE_ENV": '"production"', global: "globalThis" },
});

// A page has no extension's storage: nobody has chosen another language there.
const storage = "globalThis.browser = { storage: { local: { get: async () => ({}) } } };";
await build({ ...shared, entryPoints: { panel: "src/panel/panel.mjs" }, banner: { js: storage } });
await copyFile(join(here, "src/panel/panel.html"), join(here, outdir, "panel.html"));
