import type {Child} from "hono/jsx";
import {Hatching, hatchingId} from "./hatching.js";
import {classRole, paint} from "./palette.js";

/** What a map's key explains. */
export type MapKeyEntry = {
  readonly text: string;
  readonly note?: string | undefined;
  readonly look: {readonly kind: "class"; readonly index: number} | {readonly kind: "missing" | "joint"};
};

/** The small area that stands before an entry of the key, 30 wide and 20 high. */
export function Swatch(props: {
  look: MapKeyEntry["look"];
  classes: {readonly count: number; readonly below: number};
  /** Unique on the page. */
  id: string;
}): Child {
  const {look, classes, id} = props;
  switch (look.kind) {
    case "class":
      return (
        <rect
          width={30}
          height={20}
          {...paint({fill: classRole(look.index, classes.count, classes.below), stroke: "nebentext"})}
          stroke-width={0.5}
        />
      );
    case "missing":
      return (
        <>
          <Hatching id={id} />
          <rect width={30} height={20} fill={`url(#${hatchingId(id)})`} />
        </>
      );
    case "joint":
      return (
        <rect
          x={1}
          y={1}
          width={28}
          height={18}
          {...paint({stroke: "text"})}
          stroke-width={1.5}
          stroke-dasharray="4 3"
        />
      );
  }
}
