import type { Distribution } from '../stochastic/distribution.ts';

/** A share of a prompt's length, and some seconds more: when an option has been heard, when silence ends it. */
export function partOf(length: Distribution | number, share: number, more = 0): Distribution | number {
  if (typeof length === 'number') return share * length + more;
  if (share === 1 && more === 0) return length;
  const { quantile, cdf } = length;
  return {
    kind: 'part',
    parameters: { ...length.parameters, share, more },
    mean: share * length.mean + more,
    sd: share * length.sd,
    ...(quantile && { quantile: (p: number) => share * quantile.call(length, p) + more }),
    ...(cdf && { cdf: (x: number) => cdf.call(length, (x - more) / share) }),
    sample: (stream) => share * length.sample(stream) + more,
    toString: () => `${share === 1 ? '' : `${share} × `}${length}${more === 0 ? '' : ` + ${more}`}`,
  };
}
