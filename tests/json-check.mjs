// node json-check.mjs SCHEMA FILE…: what ajv says of each JSON file by a schema of draft-04 or draft-07.
// Prints one JSON object a line: { file, faults: ["place message"] }.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const [schemaFile, ...files] = process.argv.slice(2);
const schema = JSON.parse(readFileSync(schemaFile, "utf8"));
const Ajv = schema.$schema.includes("draft-04") ? require("ajv-draft-04") : require("ajv");
// The schema of SARIF leaves out "type" beside "enum" and knows unions: and has a pattern that is no Unicode one: not ours to mend.
const ajv = new Ajv({
  allErrors: true,
  strict: !schema.$schema.includes("draft-04"),
  allowUnionTypes: true,
  unicodeRegExp: false,
});
require("ajv-formats")(ajv);
const validate = ajv.compile(schema);

for (const file of files) {
  const isValid = validate(JSON.parse(readFileSync(file, "utf8")));
  const faults = isValid ? [] : validate.errors.map((e) => `${e.instancePath} ${e.message}`);
  console.log(JSON.stringify({ file, faults }));
}
