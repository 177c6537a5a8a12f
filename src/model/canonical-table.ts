/**
 * Columns of a canonical table `data/<producer>/<number>.csv`: what the figure is, its value or sign, and the
 * delivery and cell it came from.
 *
 * @param dimensions of its source, in their order
 */
export function canonicalColumns(dimensions: readonly string[]): readonly string[] {
  return [
    ...["measure", "ref_area", "time_period"],
    ...dimensions,
    ...["obs_value", "sign", "flag", "delivery", "locator"],
  ];
}
