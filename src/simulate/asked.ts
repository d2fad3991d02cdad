import type { PlannedPool } from './pool-plan.ts';
import { Ready } from './ready.ts';
import type { Candidates, PlannedGroup } from './routing-plan.ts';
import { Turns } from './turns.ts';

/** The agents of a crew who are ready for one more caller, and who of them is asked first. Numbered within the crew. */
export class Asked {
  private readonly groups: readonly PlannedGroup[];
  /** Numbers of the first group and agent of the crew among all of the design. */
  private readonly firstGroup: number;
  private readonly firstAgent: number;
  private readonly handles: number;
  private readonly groupOf: Int32Array;
  private readonly atHand: Uint8Array;
  /** By group and callers at hand; who has been so longest in front. */
  private readonly ready: Ready;
  /** Null where it is not a matter of turns. */
  private readonly turns: Turns | null;

  /** `groupOf` and `atHand` are the crew's, by agent: their group, and how many callers they have. */
  constructor(
    { agents, handles, firstAgent, routing }: PlannedPool,
    groups: readonly PlannedGroup[],
    firstGroup: number,
    groupOf: Int32Array,
    atHand: Uint8Array,
  ) {
    this.groups = groups;
    this.firstGroup = firstGroup;
    this.firstAgent = firstAgent;
    this.handles = handles;
    this.groupOf = groupOf;
    this.atHand = atHand;
    this.ready = new Ready(agents, groups.length * handles);
    this.turns = routing === 'roundRobin' ? new Turns(agents) : null;
  }

  /** How many are ready. */
  get size(): number {
    return this.ready.size;
  }

  has(agent: number): boolean {
    return this.ready.has(agent);
  }

  /** Whether an agent is ready for one more caller, from now on. */
  offer(agent: number, isReady: boolean): void {
    const callers = this.atHand[agent] as number;
    this.ready.remove(agent);
    this.turns?.unmark(agent);
    if (!isReady || callers === this.handles) return;
    this.ready.add(agent, (this.groupOf[agent] as number) * this.handles + callers);
    this.turns?.mark(agent);
  }

  /** This agent has been asked: turns count from them. */
  ask(agent: number): void {
    this.turns?.ask(agent);
  }

  /** Whom of a group with nobody at hand has been so longest, or -1. */
  firstIdle(group: number): number {
    return this.ready.first(group * this.handles);
  }

  /** Who of these groups is asked first, by the routing of the pool; or -1. */
  first({ groups, ranks }: Candidates): number {
    let best = -1;
    for (let i = 0; i < groups.length; i++) {
      if (best >= 0 && ranks[i] !== ranks[i - 1]) break;
      const agent = this.firstOf((groups[i] as number) - this.firstGroup);
      if (agent >= 0 && (best < 0 || this.isBefore(agent, best))) best = agent;
    }
    return best;
  }

  /** Any of these groups, by a draw in (0, 1); or -1. */
  any({ groups }: Candidates, draw: number): number {
    const shelves = groups.flatMap((group) => {
      const first = (group - this.firstGroup) * this.handles;
      return Array.from({ length: this.handles }, (_, callers) => first + callers);
    });
    const all = shelves.reduce((sum, shelf) => sum + this.ready.count(shelf), 0);
    let place = Math.floor(draw * all);
    for (const shelf of shelves) {
      const here = this.ready.count(shelf);
      if (place < here) return this.ready.at(shelf, place);
      place -= here;
    }
    return -1;
  }

  /** Whom of a group the routing names: with the fewest callers at hand, unless it is a matter of turns. */
  private firstOf(group: number): number {
    if (this.turns !== null) {
      const { first, agents } = this.groups[group] as PlannedGroup;
      return this.turns.next(first - this.firstAgent, first - this.firstAgent + agents);
    }
    for (let shelf = group * this.handles; shelf < (group + 1) * this.handles; shelf++) {
      const agent = this.ready.first(shelf);
      if (agent >= 0) return agent;
    }
    return -1;
  }

  private isBefore(one: number, other: number): boolean {
    if (this.turns !== null) return this.turns.isBefore(one, other);
    const [few, many] = [this.atHand[one] as number, this.atHand[other] as number];
    return few < many || (few === many && this.ready.isBefore(one, other));
  }
}
