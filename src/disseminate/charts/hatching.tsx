import {paint} from "./palette.js";

/** Id by which a picture refers to its hatching; ids are unique on a page. */
export function hatchingId(picture: string): string {
  return `${picture}-schraffur`;
}

/** The hatching that stands for "no value". */
export function Hatching(props: {id: string}) {
  return (
    <defs>
      <pattern
        id={hatchingId(props.id)}
        width={6}
        height={6}
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect width={6} height={6} {...paint({fill: "grund"})} />
        <rect width={2.5} height={6} {...paint({fill: "andere"})} />
      </pattern>
    </defs>
  );
}
