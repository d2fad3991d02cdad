import type { Distribution, InvertibleDistribution, Parameter } from './distribution.ts';
import type { Stream } from './stream.ts';

/** A distribution sampled by inversion: a draw is taken for a share, and the sample is the quantile there. */
export abstract class Inversion implements InvertibleDistribution {
  readonly kind: string;
  readonly parameters: Distribution['parameters'];
  abstract readonly mean: number;
  abstract readonly sd: number;

  constructor(kind: string, parameters: Distribution['parameters']) {
    this.kind = kind;
    this.parameters = parameters;
  }

  abstract cdf(x: number): number;
  /** The quantile, for p in [0, 1]. */
  protected abstract inverse(p: number): number;

  quantile(p: number): number {
    return p >= 0 && p <= 1 ? this.inverse(p) : Number.NaN;
  }

  sample(stream: Stream): number {
    return this.inverse(stream.next());
  }

  toString(): string {
    const parts = Object.entries(this.parameters).map(([name, value]) => `${name} ${written(value)}`);
    return `${this.kind}(${parts.join(', ')})`;
  }
}

const MOST_WRITTEN = 5;

function written(value: Parameter): string {
  if (typeof value === 'number') return String(Number(value.toPrecision(6)));
  if (!isList(value)) return String(value);
  const all =
    value.length > MOST_WRITTEN
      ? [...value.slice(0, MOST_WRITTEN - 1).map(written), `… ${value.length}`]
      : value.map(written);
  return `[${all.join(', ')}]`;
}

const isList = (value: Parameter): value is readonly number[] | readonly Distribution[] => Array.isArray(value);
