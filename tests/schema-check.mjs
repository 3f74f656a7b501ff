// node schema-check.mjs FILE…: what yaml-language-server and ajv say of each file, by the schema that its first line names.
// Prints one JSON object a line: { file, languageServer: ["line:column message"], ajv: ["place message"] }.
import { readFileSync } from "node:fs";
import path from "node:path";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const { getLanguageService } = require("yaml-language-server");
const { TextDocument } = require("vscode-languageserver-textdocument");
const Ajv = require("ajv");
const YAML = require("yaml");

const service = getLanguageService({
  schemaRequestService: async (uri) => readFileSync(new URL(uri), "utf8"),
  workspaceContext: {
    resolveRelativePath: (relative, resource) => new URL(relative, resource).toString(),
  },
});
service.configure({ validate: true, hover: false, completion: false, customTags: [], schemas: [] });

const ajv = new Ajv({ allErrors: true, strict: true, strictRequired: false, allowUnionTypes: true });
const validators = new Map();

for (const file of process.argv.slice(2)) {
  const text = readFileSync(file, "utf8");
  const named = /^# yaml-language-server: \$schema=(\S+)/.exec(text)?.[1];
  if (!named) {
    console.log(JSON.stringify({ file, languageServer: ["1:1 no yaml-language-server line"], ajv: [] }));
    continue;
  }
  const uri = "file://" + path.resolve(file);
  const found = await service.doValidation(TextDocument.create(uri, "yaml", 1, text), false);
  const schema = path.resolve(path.dirname(file), named);
  if (!validators.has(schema)) {
    validators.set(schema, ajv.compile(JSON.parse(readFileSync(schema, "utf8"))));
  }
  const validate = validators.get(schema);
  let faults = [];
  try {
    if (!validate(YAML.parse(text, { version: "1.2" }))) {
      faults = validate.errors.map((e) => `${e.instancePath} ${e.message}`);
    }
  } catch (e) {
    faults = [e.message];
  }
  console.log(
    JSON.stringify({
      file,
      languageServer: found.map(
        (d) => `${d.range.start.line + 1}:${d.range.start.character + 1} ${d.message}`,
      ),
      ajv: faults,
    }),
  );
}
