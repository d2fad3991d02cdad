/** The heights that a path goes to, in order, pixels from the top: of curves, of lines of steps, and of bars their tops. */
export function heightsOf(
  svg: string,
  kind: string,
): { readonly values: readonly number[]; readonly heights: readonly number[] }[] {
  const paths = [...svg.matchAll(/<path class="([^"]*)" data-values="([^"]*)" d="([^"]*)"/g)];
  return paths
    .filter(([, classes]) => kind.split(' ').every((each) => classes?.split(' ').includes(each)))
    .map(([, , values = '', d = '']) => ({
      values: values.split(' ').map(Number),
      heights: d.includes('Z')
        ? [...d.matchAll(/V([\d.]+)H/g)].map(([, y]) => Number(y))
        : [...d.matchAll(/[ML][\d.]+ ([\d.]+)/g)].map(([, y]) => Number(y)),
    }));
}

/** How far the heights are from lying on one straight scale with the values, pixels. */
export function offScale({ values, heights }: { values: readonly number[]; heights: readonly number[] }): number {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const [bottom, top] = [heights[values.indexOf(low)]!, heights[values.indexOf(high)]!];
  const at = (value: number) => bottom + ((top - bottom) * (value - low)) / (high - low || 1);
  return Math.max(...values.map((value, i) => Math.abs(at(value) - heights[i]!)));
}
