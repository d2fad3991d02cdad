import fc from 'fast-check';
import { isDistribution } from '../stochastic/constant.ts';

/** Has fast-check print a value so, whatever it is made of. */
export function shownAs<T extends object>(value: T, show: () => string): T {
  const text = { value: show, enumerable: false };
  const later = { value: async () => show(), enumerable: false };
  return Object.defineProperties(value, { [fc.toStringMethod]: text, [fc.asyncToStringMethod]: later });
}

/** Options as their author wrote them, more or less: distributions by name, what blocks have made of them left out. */
export function optionsText(options: unknown): string {
  return JSON.stringify(options, (name, value) => {
    if (name === 'block' || name === 'on' || typeof value === 'function') return undefined;
    return isDistribution(value) ? String(value) : value;
  });
}
