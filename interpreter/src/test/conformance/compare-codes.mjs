// Compares the code objects that Cellscope makes of programs with those that CPython made.
//
//   node compare-codes.mjs [--python 3.8] RECORDED.jsonl FILE.py...
//
// RECORDED has a line for every FILE, in the same order: what CPython's recorder writes with --no-run, as the command
// `codes` does. Prints how many code objects are the same, and the first differences of every kind: the field that
// differs, or for instructions the opcode. Addresses and the order of sets do not count. Needs target/cellscope.jar.
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const SHOWN = 3;
const args = process.argv.slice(2);
const version = args[0] === "--python" ? args.splice(0, 2)[1] : "3.12";
const [recorded, ...files] = args;
if (!files.length) {
  console.error("usage: node compare-codes.mjs [--python 3.8] RECORDED.jsonl FILE.py...");
  process.exit(2);
}
const here = path.dirname(fileURLToPath(import.meta.url));
const jar = path.resolve(here, "../../../target/cellscope.jar");

const lines = (text) => text.split("\n").filter(Boolean).map((line) => JSON.parse(normal(line)));
const normal = (text) =>
  text
    .replace(/0x[0-9a-f]+/g, "0x0")
    .replace(/ at 0x0, file/g, ", file")
    .replace(/frozenset\(\{(.*?)\}\)/g, (_, items) => `frozenset({${items.split(", ").sort().join(", ")}})`);

const expected = lines(fs.readFileSync(recorded, "utf8"));
const actual = lines(
  execFileSync("java", ["-jar", jar, "codes", "--python", version, ...files], { encoding: "utf8", maxBuffer: 1 << 30 }),
);
let same = 0;
let total = 0;
const kinds = new Map();

function differ(kind, text) {
  const seen = kinds.get(kind) ?? [];
  seen.push(text);
  kinds.set(kind, seen);
}

/** The first field that differs, instructions last, with both values. */
function difference(want, got) {
  const fields = Object.keys(want).filter((field) => JSON.stringify(want[field]) !== JSON.stringify(got[field]));
  const field = fields.find((name) => name !== "instructions") ?? fields[0];
  if (field !== "instructions") {
    return [field, want[field], got[field]];
  }
  const at = want.instructions.findIndex((row, i) => JSON.stringify(row) !== JSON.stringify(got.instructions[i]));
  const row = want.instructions[at < 0 ? want.instructions.length - 1 : at];
  return [`instruction ${row[1]}`, row, got.instructions[at]];
}

expected.forEach((want, i) => {
  const got = actual[i];
  if ((want.codes === null) !== (got.codes === null)) {
    differ("compiles or not", `${want.file}: ${want.error ?? got.error}`);
    return;
  }
  (want.codes ?? []).forEach((code, k) => {
    total++;
    const mine = got.codes[k];
    if (JSON.stringify(code) === JSON.stringify(mine)) {
      same++;
    } else if (mine === undefined) {
      differ("missing", `${want.file}: ${code.qualname}`);
    } else {
      const [kind, theirs, ours] = difference(code, mine);
      differ(kind, `${want.file}: ${code.qualname}\n    CPython   ${JSON.stringify(theirs)}\n    Cellscope ${JSON.stringify(ours)}`);
    }
  });
});
for (const [kind, found] of [...kinds].sort((a, b) => b[1].length - a[1].length)) {
  console.log(`${kind}: ${found.length}`);
  found.slice(0, SHOWN).forEach((text) => console.log(`  ${text.slice(0, 600)}`));
}
console.log(`${same} of ${total} code objects are the same`);
process.exit(same === total && kinds.size === 0 ? 0 : 1);
