// Sets up the engine before anything runs: the command line and the measurements import it first.
import {setFlagsFromString} from "node:v8";

/**
 * Bytecodes that a function runs through before V8 11 (Node 20) compiles it with its last compiler; its own
 * number is a tenth. The program runs hundreds of functions for a fraction of a second each, and compiling them took a
 * third of all computing time (22 November 2026). Later versions have a compiler in between and need nothing.
 */
const INTERRUPT_BUDGET = 600_000;

if (process.versions.v8.startsWith("11.")) setFlagsFromString(`--interrupt-budget=${INTERRUPT_BUDGET}`);
