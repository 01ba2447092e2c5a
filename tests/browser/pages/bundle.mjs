/** Bundles the replicas into build/pages at the root of the repository: one script and one sheet per network. */
import { execFileSync } from "node:child_process";
import { build } from "esbuild";

const here = import.meta.dirname;

// esbuild drops the types unread.
execFileSync(process.execPath, ["node_modules/typescript/bin/tsc", "--noEmit"], { cwd: here, stdio: "inherit" });

await build({
  absWorkingDir: here,
  entryPoints: {
    listeners: "src/page/listeners.ts",
    x: "src/x/main.tsx",
    facebook: "src/facebook/main.tsx",
    instagram: "src/instagram/main.tsx",
  },
  outdir: "../../../build/pages",
  bundle: true,
  format: "iife",
  target: "es2022",
  jsx: "automatic",
  define: { "process.env.NODE_ENV": '"production"', global: "globalThis" },
  logLevel: "warning",
});
