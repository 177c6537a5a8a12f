/**
 * Moves labels apart so that none overlaps another, each as near to its wish as possible.
 *
 * @param wishes wished centres, in any order
 * @param gap smallest distance between two centres
 * @param from smallest centre allowed
 * @param to largest centre allowed; where the labels do not all fit, they run over it rather than overlap
 * @returns centres in the order of `wishes`
 */
export function spreadLabels(
  wishes: readonly number[],
  gap: number,
  from: number,
  to: number,
): readonly number[] {
  const order = wishes.map((_, index) => index).sort((a, b) => at(wishes, a) - at(wishes, b) || a - b);
  // With the k-th label lowered by k gaps the task is to find the nearest ascending sequence: pool adjacent violators.
  const pools: {sum: number; count: number}[] = [];
  order.forEach((index, rank) => {
    let pool = {sum: at(wishes, index) - rank * gap, count: 1};
    for (let last = pools.at(-1); last !== undefined && mean(last) > mean(pool); last = pools.at(-1)) {
      pool = {sum: pool.sum + last.sum, count: pool.count + last.count};
      pools.pop();
    }
    pools.push(pool);
  });
  const upper = Math.max(from, to - (wishes.length - 1) * gap);
  const placed = new Array<number>(wishes.length).fill(0);
  let rank = 0;
  for (const pool of pools) {
    const base = Math.min(Math.max(mean(pool), from), upper);
    for (let one = 0; one < pool.count; one++) {
      placed[at(order, rank)] = base + rank * gap;
      rank++;
    }
  }
  return placed;
}

function mean(pool: {sum: number; count: number}): number {
  return pool.sum / pool.count;
}

function at(numbers: readonly number[], index: number): number {
  return numbers[index] ?? 0;
}
