/** Names of all fields in a JSON Schema, nested ones included, sorted. */
export function fieldNames(schema: unknown): readonly string[] {
  const names = new Set<string>();
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) node.forEach(visit);
    else if (typeof node === "object" && node !== null) {
      for (const [key, value] of Object.entries(node)) {
        if (key === "properties" && typeof value === "object" && value !== null)
          for (const name of Object.keys(value)) names.add(name);
        visit(value);
      }
    }
  };
  visit(schema);
  return [...names].sort();
}
