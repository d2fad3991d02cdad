import type { KnownCaller } from './caller-kind.ts';
import type { Graph } from './graph.ts';

/** What a contact of some kind of caller may come to. */
interface Prospect {
  readonly isMet: boolean;
  /** Whether it may be over unmet, by hanging up and otherwise. */
  readonly isAbandoned: boolean;
  readonly isEnded: boolean;
  readonly isComplete: boolean;
}

/** Whether coming back helps, found by exploring the contacts that follow. */
export class Journeys {
  private readonly prospects = new Map<KnownCaller, Prospect>();
  private readonly explore: (caller: KnownCaller, look: (graph: Graph) => Prospect) => Prospect;

  constructor(explore: (caller: KnownCaller, look: (graph: Graph) => Prospect) => Prospect) {
    this.explore = explore;
  }

  /** Whether one of these, or whoever they come back as, may have their need met; undefined where there is no telling. */
  helps(first: readonly KnownCaller[]): boolean | undefined {
    let isSure = true;
    const seen = new Set(first);
    for (const caller of seen) {
      const { isMet, isAbandoned, isEnded, isComplete } = this.prospectOf(caller);
      if (isMet) return true;
      isSure &&= isComplete;
      if (isAbandoned) for (const next of caller.later.abandoned) seen.add(next);
      if (isEnded) for (const next of caller.later.ended) seen.add(next);
    }
    return isSure ? false : undefined;
  }

  private prospectOf(caller: KnownCaller): Prospect {
    const known = this.prospects.get(caller) ?? this.explore(caller, prospect);
    this.prospects.set(caller, known);
    return known;
  }
}

function prospect(graph: Graph): Prospect {
  let [isMet, isAbandoned, isEnded] = [false, false, false];
  for (let node = 0; node < graph.size; node++) {
    const { over } = graph.going(node);
    if (over === undefined) continue;
    if (over === 'abandoned') isAbandoned = true;
    else if (graph.isMet(node)) isMet = true;
    else isEnded = true;
  }
  return { isMet, isAbandoned, isEnded, isComplete: graph.isComplete };
}
