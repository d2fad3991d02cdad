import type { Estimate } from './estimate.ts';

/** All estimates in a record of figures, by the way to each: `waits.mean`. */
export function figuresIn(figures: object): Readonly<Record<string, Estimate>> {
  const found: Record<string, Estimate> = {};
  const look = (value: unknown, path: string): void => {
    if (typeof value !== 'object' || value === null) return;
    if (isEstimate(value)) {
      found[path] = value;
      return;
    }
    for (const [name, part] of Object.entries(value)) look(part, path === '' ? name : `${path}.${name}`);
  };
  look(figures, '');
  return found;
}

function isEstimate(value: object): value is Estimate {
  const { value: figure, n } = value as Partial<Estimate>;
  return typeof figure === 'number' && typeof n === 'number';
}
