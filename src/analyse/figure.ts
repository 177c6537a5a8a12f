import type {Origin} from "../model/observation.js";
import type {Operand} from "./arithmetic.js";

/** A figure of a variable: taken from a source cell, or made from several. */
export type Figure = Operand & {
  readonly basis: string | null;
  readonly timePeriod: string;
  readonly flag: string;
  readonly origins: readonly Origin[];
  /** Source table it was taken from. */
  readonly table: string;
};

/** Combines figures of the same basis; empty for a basis of which a part is absent. */
export function combine(
  parts: readonly (readonly Figure[])[],
  calculate: (operands: readonly Figure[]) => Operand,
): readonly Figure[] {
  const [first = []] = parts;
  return first.flatMap((figure) => {
    const same = parts.map((part) => part.find((one) => one.basis === figure.basis));
    const complete = same.filter((one) => one !== undefined);
    if (complete.length !== parts.length) return [];
    return [
      {
        basis: figure.basis,
        timePeriod: figure.timePeriod,
        flag: complete.find((one) => one.flag !== "")?.flag ?? "",
        origins: complete.flatMap((one) => one.origins),
        table: figure.table,
        ...calculate(complete),
      },
    ];
  });
}
