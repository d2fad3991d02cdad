import type { CallerKind } from './caller-kind.ts';
import type { Status } from './finding.ts';
import type { Decided, DecidedBy } from './property.ts';
import type { Witness } from './witness.ts';

/** What was found of one kind of caller. */
export interface CallerVerdict extends CallerKind {
  readonly status: Status;
  readonly reason?: string;
  readonly witness?: Witness;
}

/**
 * What checking says of a property, and what shows it.
 *
 * @since 0.1.0
 */
export interface Verdict {
  /** The property, as it reads. */
  readonly property: string;
  readonly status: Status;
  /** How it was decided. */
  readonly by: DecidedBy;
  /** Why it does not hold, or cannot be told. */
  readonly reason?: string;
  /** The shortest of the witnesses. */
  readonly witness?: Witness;
  /** By kind of caller. */
  readonly callers: readonly CallerVerdict[];
  /** How much was looked at, over all kinds of callers. */
  readonly states: number;
  readonly steps: number;
  toString(): string;
}

/** The verdict on what was decided of all callers at once. */
export function verdictOnAll(property: string, { status, by, how, reason }: Decided): Verdict {
  const told = { property, status, by, ...(reason !== undefined && { reason }), callers: [], states: 0, steps: 0 };
  const lines = [`${property}: ${status} (${how})`, ...(reason === undefined ? [] : [`  ${reason}`])];
  return { ...told, toString: () => lines.join('\n') };
}

/** A verdict as people read it. */
export function verdictText({
  property,
  status,
  reason,
  witness,
  callers,
  states,
  steps,
}: Omit<Verdict, 'toString' | 'by'>): string {
  const count = (number: number): string => number.toLocaleString('en-GB');
  const looked = `${count(states)} states, ${count(steps)} steps`;
  const affected = callers.filter((each) => each.status === status);
  const who = [...new Set(affected.map(({ persona }) => persona))];
  const whom = status === 'holds' || who.length === 0 ? '' : ` for ${who.join(', ')}`;
  const lines = [`${property}: ${status}${whom} (${looked})`];
  if (reason !== undefined) lines.push(`  ${reason}`);
  if (witness)
    lines.push(
      ...witness
        .toString()
        .split('\n')
        .map((line) => `  ${line}`),
    );
  return lines.join('\n');
}
