import type { Design } from '../design/design.ts';
import { mistake } from '../errors/mistake.ts';
import { shown } from '../errors/shown.ts';
import { FormatsError } from './formats-error.ts';

/** @throws FormatsError when it is no design. */
export function checkDesign(asked: string, design: unknown): void {
  const { machine, states } = (typeof design === 'object' && design !== null ? design : {}) as Partial<Design>;
  if (machine !== undefined && Array.isArray(states)) return;
  throw new FormatsError(asked, [
    mistake('design', `expected a design, got ${shown(design)}`, 'make one with service()'),
  ]);
}
