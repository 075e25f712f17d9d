// Logistic regression by Newton's method: small, exact enough, and without chance.

/** Keeps weights of signs that hardly vary from running away. */
const RIDGE = 0.1;
const ROUNDS = 40;

/** Solves `matrix · x = vector` by elimination with pivots. */
function solve(matrix: readonly (readonly number[])[], vector: readonly number[]): number[] {
  const rows = matrix.map((row, at) => [...row, vector[at] ?? 0]);
  const size = rows.length;
  for (let column = 0; column < size; column++) {
    let pivot = column;
    for (let row = column + 1; row < size; row++)
      if (Math.abs(rows[row]![column]!) > Math.abs(rows[pivot]![column]!)) pivot = row;
    [rows[column], rows[pivot]] = [rows[pivot]!, rows[column]!];
    for (let row = 0; row < size; row++) {
      if (row === column) continue;
      const share = rows[row]![column]! / rows[column]![column]!;
      for (let at = column; at <= size; at++) rows[row]![at]! -= share * rows[column]![at]!;
    }
  }
  return rows.map((row, at) => row[size]! / row[at]!);
}

/**
 * Fits weights so that 1 / (1 + e^-(weights · signs)) tells how likely a row is right.
 *
 * @param rows the signs of each row
 * @param right 1 or 0 for each row
 */
export function fitLogistic(rows: readonly (readonly number[])[], right: readonly number[]): number[] {
  const width = rows[0]?.length ?? 0;
  let weights = new Array<number>(width).fill(0);
  for (let round = 0; round < ROUNDS; round++) {
    const gradient = weights.map((weight) => RIDGE * weight);
    const curvature = weights.map((_, a) => weights.map((__, b) => (a === b ? RIDGE : 0)));
    rows.forEach((row, at) => {
      const sum = row.reduce((all, sign, place) => all + sign * weights[place]!, 0);
      const likely = 1 / (1 + Math.exp(-sum));
      const spread = likely * (1 - likely);
      for (let a = 0; a < width; a++) {
        gradient[a]! += row[a]! * (likely - right[at]!);
        for (let b = 0; b < width; b++) curvature[a]![b]! += spread * row[a]! * row[b]!;
      }
    });
    const step = solve(curvature, gradient);
    weights = weights.map((weight, at) => weight - step[at]!);
    if (Math.max(...step.map(Math.abs)) < 1e-6) break;
  }
  return weights;
}
