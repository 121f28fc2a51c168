// Real CPython 3.12.7: a WebAssembly build from npm, fetched into the temporary folder the first time.
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const PYODIDE = "0.27.7"; // carries CPython 3.12.7
const PYTHON = "3.12.7";
const here = path.dirname(fileURLToPath(import.meta.url));

/** A function from source and file name to the text of the golden. */
export async function cpython() {
  const folder = path.join(os.tmpdir(), `cellscope-pyodide-${PYODIDE}`);
  const entry = path.join(folder, "node_modules/pyodide/pyodide.mjs");
  if (!fs.existsSync(entry)) {
    fs.mkdirSync(folder, { recursive: true });
    const npm = process.platform === "win32" ? "npm.cmd" : "npm";
    execFileSync(npm, ["install", "--prefix", folder, "--no-audit", "--no-fund", `pyodide@${PYODIDE}`], {
      stdio: ["ignore", "ignore", "inherit"],
    });
  }
  const { loadPyodide } = await import(pathToFileURL(entry));
  const python = await loadPyodide({ env: { HOME: "/", PYTHONHASHSEED: "random" } });
  const version = python.runPython("import sys; sys.version.split()[0]");
  if (version !== PYTHON) {
    throw new Error(`pyodide ${PYODIDE} carries CPython ${version}, not ${PYTHON}`);
  }
  python.runPython(fs.readFileSync(path.join(here, "golden.py"), "utf8"));
  return python.globals.get("golden");
}
