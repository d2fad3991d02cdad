import type { Distribution, InvertibleDistribution } from './distribution.ts';
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

  abstract quantile(p: number): number;
  abstract cdf(x: number): number;

  sample(stream: Stream): number {
    return this.quantile(stream.next());
  }

  toString(): string {
    const parts = Object.entries(this.parameters).map(([name, value]) =>
      typeof value === 'number' ? `${name} ${Number(value.toPrecision(6))}` : `${value.length} ${name}`,
    );
    return `${this.kind}(${parts.join(', ')})`;
  }
}
