// node typst.mjs FONTS OUT FILE.typ...  writes each file as PDF/UA-1, all in one process with one compiler.
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import fs from "node:fs";
import path from "node:path";

const [fonts, out, ...files] = process.argv.slice(2);
const compiler = NodeCompiler.create({
  workspace: path.dirname(path.resolve(files[0])),
  fontArgs: [{ fontPaths: [path.resolve(fonts)] }],
});
for (const file of files) {
  const result = compiler.compile({ mainFilePath: path.resolve(file) });
  if (result.hasError()) {
    result.printDiagnostics();
    process.exit(1);
  }
  const pdf = compiler.pdf(result.result, { pdfStandard: "ua-1" });
  fs.writeFileSync(path.join(out, path.basename(file, ".typ") + ".pdf"), pdf);
  compiler.evictCache(0);
}
