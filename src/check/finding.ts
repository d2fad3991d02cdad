/** What checking says of a property: it holds, it does not, or there is no telling within the bounds. */
export type Status = 'holds' | 'violated' | 'unknown';

/** What was found of one kind of caller: a status, why, and a way through the graph that shows it. */
export interface Finding {
  readonly status: Status;
  /** Why, in words, where it does not hold. */
  readonly reason?: string;
  /** Edges from where the contact begins; -1 where the caller calls again. */
  readonly way?: readonly number[];
  /** After how many of these steps it could not be helped any more. */
  readonly doomedFrom?: number;
  /** From which of these steps on the rest goes round for ever. */
  readonly loopFrom?: number;
  /** Things to be put together with what other kinds of callers show: all there are, and those that were seen. */
  readonly all?: readonly string[];
  readonly seen?: ReadonlySet<string>;
}

export const holds: Finding = { status: 'holds' };

/** What holds of first contacts is not known of later ones where a state counts them. */
export function ofFirstContacts(finding: Finding, state: string): Finding {
  if (finding.status !== 'holds') return finding;
  const reason = `results of '${state}' depend on the attempt, and only a first contact was looked at`;
  return { ...finding, status: 'unknown', reason };
}

/** The worst there is: a violation counts more than what is not known. */
export function worst(statuses: readonly Status[]): Status {
  return statuses.find((status) => status === 'violated') ?? statuses.find((status) => status === 'unknown') ?? 'holds';
}
