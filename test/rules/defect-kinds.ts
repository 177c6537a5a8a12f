import {amountDefects} from "./amount-defects.js";
import {comparisonDefects} from "./comparison-defects.js";
import type {DefectKind} from "./defects.js";
import {formDefects} from "./form-defects.js";

/** Every kind of defect that is injected, in the order in which chance is drawn for them. */
export const kinds: readonly DefectKind[] = [...formDefects, ...amountDefects, ...comparisonDefects];
