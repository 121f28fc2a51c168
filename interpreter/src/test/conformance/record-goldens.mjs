// Records the goldens of the conformance suite from real CPython 3.12.7 (a WebAssembly build from npm).
//
//   node record-goldens.mjs                    records what has no golden yet
//   node record-goldens.mjs --all              records everything again
//   node record-goldens.mjs closure/late ...   records the claims whose name starts so again
//   node record-goldens.mjs --check [NAME...]  writes nothing; fails where a golden is missing or differs
//
// The same with --python38=PATH, or with the environment variable CELLSCOPE_PYTHON38, which name the interpreter of a
// CPython 3.8, for the goldens of 3.8, <claim>.3.8.json; --check is not for them.
//
// A claim is resources/conformance/<topic>/<claim>.py, its golden <claim>.3.12.json beside it. The programs of the
// samples module are claims too; their goldens are in resources/conformance/samples.
//
// Strings hash differently at every run, as they do for users: a claim whose golden depends on it is found by --check.
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

import { cpython } from "./cpython.mjs";

const here = path.dirname(fileURLToPath(import.meta.url));
const suite = path.resolve(here, "../resources/conformance");
const samples = path.resolve(here, "../../../../samples/src/main/resources/org/cellscope/samples");

const PYTHON38 = "--python38=";
const python38 =
  process.argv.find((arg) => arg.startsWith(PYTHON38))?.slice(PYTHON38.length) ?? process.env.CELLSCOPE_PYTHON38;

/** Every claim as {name, program, golden}, in order of name. */
function claims() {
  const found = [];
  for (const topic of fs.readdirSync(suite)) {
    found.push(...programs(path.join(suite, topic), topic, path.join(suite, topic)));
  }
  found.push(...programs(samples, "samples", path.join(suite, "samples")));
  return found.sort((a, b) => (a.name < b.name ? -1 : 1));
}

function programs(folder, topic, goldens) {
  return fs.readdirSync(folder).filter((file) => file.endsWith(".py")).map((file) => {
    const claim = path.basename(file, ".py");
    return {
      name: `${topic}/${claim}`,
      program: path.join(folder, file),
      golden: path.join(goldens, `${claim}.${python38 ? "3.8" : "3.12"}.json`),
    };
  });
}

const args = process.argv.slice(2);
const check = args.includes("--check");
const all = args.includes("--all") || check;
const prefixes = args.filter((arg) => !arg.startsWith("--"));
const unknown = args.find((arg) => arg.startsWith("--") && !["--check", "--all"].includes(arg) && !arg.startsWith(PYTHON38));
if (unknown) {
  console.error(`record-goldens: unknown option ${unknown}`);
  process.exit(2);
}
const chosen = claims().filter((claim) =>
  prefixes.length ? prefixes.some((p) => claim.name.startsWith(p)) : all || !fs.existsSync(claim.golden));
if (!chosen.length) {
  console.error(prefixes.length ? "record-goldens: no claim has such a name" : "record-goldens: nothing is missing");
  process.exit(prefixes.length ? 2 : 0);
}

if (python38) {
  chosen.forEach((claim) => fs.mkdirSync(path.dirname(claim.golden), { recursive: true }));
  execFileSync(python38, ["-c", `import sys; sys.path.insert(0, ${JSON.stringify(here)}); import golden; golden.write_goldens(list(sys.stdin))`], {
    input: chosen.map((claim) => `${claim.program}\t${claim.golden}\n`).join(""),
    stdio: ["pipe", "inherit", "inherit"],
    env: { ...process.env, PYTHONDONTWRITEBYTECODE: "1" },
  });
  console.log(`${chosen.length} claims recorded`);
  process.exit(0);
}
const golden = await cpython();
let differing = 0;
for (const claim of chosen) {
  const text = golden(fs.readFileSync(claim.program, "utf8"), path.basename(claim.program));
  if (!check) {
    fs.mkdirSync(path.dirname(claim.golden), { recursive: true });
    fs.writeFileSync(claim.golden, text);
  } else if (!fs.existsSync(claim.golden)) {
    console.log(`missing: ${claim.name}`);
    differing++;
  } else if (fs.readFileSync(claim.golden, "utf8") !== text) {
    console.log(`differs: ${claim.name}`);
    differing++;
  }
}
console.log(`${chosen.length} claims ${check ? "checked" : "recorded"}${differing ? `, ${differing} differ` : ""}`);
process.exit(differing ? 1 : 0);
