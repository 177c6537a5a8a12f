import type {Relationship} from "./parts.js";

/** Collects the relations of one part. */
export type Relationships = {
  /** Id of the relation; the same target has one id. */
  readonly add: (type: string, target: string, external?: boolean) => string;
  readonly all: () => readonly Relationship[];
};

/** Makes an empty collection; ids count up from `rId1`. */
export function createRelationships(): Relationships {
  const byTarget = new Map<string, Relationship>();
  return {
    add: (type, target, external = false) => {
      const key = `${type} ${target}`;
      const known = byTarget.get(key);
      if (known !== undefined) return known.id;
      const id = `rId${byTarget.size + 1}`;
      byTarget.set(key, {id, type, target, external});
      return id;
    },
    all: () => [...byTarget.values()],
  };
}
