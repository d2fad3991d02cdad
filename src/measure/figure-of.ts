import type { Estimate } from './estimate.ts';
import { LineWaits } from './line-waits.ts';

/** The figure that lies at a path of names, or undefined: the names of states and personas may hold dots themselves. */
export function figureOf(figures: unknown, path: string): Estimate | undefined {
  if (typeof figures !== 'object' || figures === null) return undefined;
  for (let end = path.indexOf('.'); ; end = path.indexOf('.', end + 1)) {
    const name = end < 0 ? path : path.slice(0, end);
    const part =
      figures instanceof LineWaits && path === 'serviceLevel' ? figures.serviceLevel() : partOf(figures, name);
    const found = end < 0 ? estimateFrom(part) : figureOf(part, path.slice(end + 1));
    if (found !== undefined || end < 0) return found;
  }
}

const partOf = (figures: object, name: string): unknown =>
  name in figures ? (figures as Record<string, unknown>)[name] : undefined;

function estimateFrom(value: unknown): Estimate | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { value: figure, n } = value as Partial<Estimate>;
  return typeof figure === 'number' && typeof n === 'number' ? (value as Estimate) : undefined;
}
