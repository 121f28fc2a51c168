// Records what real CPython 3.12.7 prints for programs made by chance: programs on standard input, each behind a line
// "======== SEED" (org.cellscope.fuzz.CoreProgram prints them), their outputs, behind the same lines, on standard output.
import fs from "node:fs";

import { cpython } from "./cpython.mjs";

const golden = await cpython();
const parts = fs.readFileSync(0, "utf8").split(/^======== (\d+)\n/m).slice(1);
for (let i = 0; i < parts.length; i += 2) {
  const { stdout } = JSON.parse(golden(parts[i + 1], "generated.py"));
  process.stdout.write(`======== ${parts[i]}\n${stdout.join("")}`);
}
