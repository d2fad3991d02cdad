import type { Going, Ongoing } from '../check/going.ts';
import type { Graph } from '../check/graph.ts';
import { mistake } from '../errors/mistake.ts';
import { type Givens, gateShare, lineOf, lineShares, whole } from './given-shares.ts';
import { type Law, lawOf, meanOf, OF_LAWS } from './law.ts';
import type { Remembered } from './memory.ts';
import { hasOneLaw, type Runner, race } from './race.ts';
import { SolveError } from './solve-error.ts';
import { stayingInLine } from './staying-in-line.ts';

/** How likely each way on is from where a contact is, and what goes on until then. */
export interface Fork {
  /** By edge of the node. */
  readonly shares: readonly number[];
  /** Seconds until then, the mean. */
  readonly seconds: number;
  /** The same by edge, where that is how long it takes whoever goes this way. */
  readonly secondsBy?: readonly number[];
  /** By what goes on, milliseconds from its beginning, where that is certain; what else may go on afterwards is forgetful. */
  readonly clocks: readonly (readonly [key: string, left: number])[];
  /** Whether what goes on takes an agent's time, is waiting in a line, and has the phone down. */
  readonly byAgent: boolean;
  readonly isLine: boolean;
  readonly offPhone: boolean;
  /** The activity that ends, if it is always the same; and whether which one does is a matter of time. */
  readonly ends: number;
  readonly isRaced: boolean;
  /** What else goes on may do so after this only if it forgets, because how long it took is not certain. */
  readonly forbids: readonly string[];
}

const keyOf = ({ node }: Ongoing): string => `activity ${node}`;

/** Finds how likely each way on is. */
export class Forks {
  private readonly graph: Graph;
  private readonly givens: Givens;
  private readonly known = new Map<string, Fork>();
  private staying: Uint8Array | undefined;

  constructor(graph: Graph, givens: Givens) {
    this.graph = graph;
    this.givens = givens;
  }

  /** @throws SolveError where that depends on what is not known. */
  at(node: number, memory: Remembered): Fork {
    const going = this.graph.going(node);
    const key = `${going.index}|${memory.teller}:${memory.telling}|${memory.left.join(';')}`;
    const known = this.known.get(key);
    if (known) return known;
    try {
      const fork = this.find(node, going, memory);
      this.known.set(key, fork);
      return fork;
    } catch (error) {
      const [wrong] = error instanceof SolveError ? error.mistakes : [];
      if (wrong?.path !== OF_LAWS) throw error;
      throw new SolveError([
        mistake(
          `states.${this.stateOf(going)}`,
          `which of the things that go on there ends first cannot be computed: ${wrong.problem}`,
          'give all but one of them certain or exponential times, or simulate it',
        ),
      ]);
    }
  }

  private stateOf({ activities }: Going): string {
    return activities[0]?.state ?? 'timer';
  }

  private find(node: number, going: Going, memory: Remembered): Fork {
    const { activities, zone } = going;
    const first = activities.findIndex((each) => this.isAtOnce(each, memory));
    if (first >= 0) return this.alone(going, first, memory);
    const line = activities.findIndex(({ activity }) => activity.kind === 'queue');
    const bears = this.bears(going);
    if (line >= 0) {
      if (activities.length + zone.timers.length > 1 && !this.staysInLine(node)) this.refuseLine(activities[line]!);
      return this.alone(going, line, memory);
    }
    if (activities.length === 1 && zone.timers.length === 0 && bears === undefined) return this.alone(going, 0, memory);
    return this.raced(going, memory, bears);
  }

  /** One thing goes on, or ends before all else. */
  private alone(going: Going, at: number, memory: Remembered): Fork {
    const moves = going.moves ?? [];
    const { activities, zone } = going;
    const ongoing = activities[at]!;
    const { activity, state, results } = ongoing;
    // What ends at once takes no time from what else goes on.
    const none = { clocks: memory.left, forbids: [], ends: at, isRaced: false };
    if (activity.kind === 'gate') {
      const yes = gateShare(this.givens, ongoing);
      const shares = moves.map(({ ends, move }) =>
        ends !== at ? 0 : move.event === 'gate.open' || move.event === 'gate.yes' ? yes : 1 - yes,
      );
      return { ...none, shares: whole(state, shares), seconds: 0, byAgent: false, isLine: false, offPhone: false };
    }
    if (activity.kind === 'queue') {
      const { shares, seconds } = lineShares(
        lineOf(this.givens, activity.pool),
        going,
        at,
        activity.pool,
        !this.graph.caller.traits.patience,
      );
      const others = [
        ...activities.filter((_, nth) => nth !== at).map(keyOf),
        ...zone.timers.map((timer) => `timer ${timer.timer} ${timer.key}`),
      ];
      const forbids = seconds === 0 ? [] : others;
      return { ...none, forbids, shares, seconds, byAgent: false, isLine: true, offPhone: activity.offPhone === true };
    }
    const shares = moves.map(({ ends, move }) =>
      ends === at ? (results.find(({ name }) => name === move.event)?.share ?? 0) : 0,
    );
    const runner = this.runner(ongoing, memory);
    const { seconds } = race([runner]);
    const secondsBy = moves.map(({ ends, move }) => {
      const way = ends === at ? results.findIndex(({ name }) => name === move.event) : -1;
      return way < 0 ? 0 : meanOf(runner.ways[way]!.law);
    });
    return {
      ...none,
      shares,
      seconds,
      secondsBy,
      byAgent: activity.by === 'agent',
      isLine: false,
      offPhone: activity.offPhone === true,
    };
  }

  private raced(going: Going, memory: Remembered, bears: Runner | undefined): Fork {
    const { activities, zone } = going;
    const moves = going.moves ?? [];
    const runners = [
      ...activities.map((each) => this.runner(each, memory)),
      ...zone.timers.map((timer, at): Runner => {
        const key = `timer ${timer.timer} ${timer.key}`;
        const left = memory.left.find(([name]) => name === key)?.[1] ?? zone.latest(at);
        return { name: key, ways: [{ share: 1, law: lawOf(left / 1000) }] };
      }),
      ...(bears ? [bears] : []),
    ];
    const { wins, seconds, isCertain } = race(runners);
    const timerAt = (event: unknown): number =>
      activities.length + zone.timers.findIndex((timer) => timer.event === event);
    const shares = moves.map(({ ends, move }) => {
      if (move.kind === 'hungUp') return bears ? wins[runners.length - 1]![0]! : 0;
      if (move.kind === 'timer') return wins[timerAt(move.sends)]?.[0] ?? 0;
      const way = activities[ends]?.results.findIndex(({ name }) => name === move.event) ?? -1;
      return way < 0 ? 0 : (wins[ends]?.[way] ?? 0);
    });
    const isForgetful = ({ ways }: Runner): boolean =>
      ways.every(({ law }) => law.certain === 0 && law.drawn.length === 1 && law.drawn[0]!.kind === 'exponential');
    const lasting = runners.filter((runner) => !isForgetful(runner) || !hasOneLaw(runner));
    const clocks = isCertain
      ? lasting.flatMap((runner): [string, number][] =>
          hasOneLaw(runner) ? [[runner.name, Math.round((runner.ways[0]!.law.certain - seconds) * 1e9) / 1e6]] : [],
        )
      : [];
    const kept = clocks.map(([name]) => name);
    return {
      shares: whole(this.stateOf(going), shares),
      seconds,
      clocks,
      forbids: lasting.map(({ name }) => name).filter((name) => !kept.includes(name)),
      byAgent: activities.some(({ activity }) => activity.kind === 'choice' && activity.by === 'agent'),
      isLine: false,
      ends: -1,
      isRaced: true,
      offPhone: activities.some(({ activity }) => activity.kind === 'choice' && activity.offPhone === true),
    };
  }

  private runner(ongoing: Ongoing, memory: Remembered): Runner {
    const { activity, results, node } = ongoing;
    const name = keyOf(ongoing);
    if (activity.kind !== 'choice') return { name, ways: [{ share: 1, law: lawOf(0) }] };
    const left = memory.left.find(([key]) => key === name)?.[1];
    if (left !== undefined) return { name, ways: results.map(({ share }) => ({ share, law: lawOf(left / 1000) })) };
    const { facts } = this.graph.parts.steps.design;
    const told = Object.values(facts).filter((_, at) => node === memory.teller && (memory.telling & (1 << at)) !== 0);
    const takes = told.map((fact) => fact.takes);
    const ways = results.map(({ share, result }): { share: number; law: Law } => ({
      share,
      law: lawOf(...takes, result.lasts ?? activity.lasts),
    }));
    return { name, ways };
  }

  /** How long the caller bears machines, where that matters here. */
  private bears(going: Going): Runner | undefined {
    const { bears } = this.graph.caller.traits;
    const time = bears.automation;
    const isHeld = going.activities.some(
      ({ activity }) => activity.kind === 'choice' && activity.by !== 'agent' && activity.offPhone !== true,
    );
    if (!time || !isHeld) return undefined;
    if (time.kind !== 'exponential') {
      throw new SolveError([
        mistake(
          `personas.${this.graph.caller.persona}.bears.automation`,
          `how much of ${time} is left depends on the way so far`,
          'make it exponential, leave it out, or simulate',
        ),
      ]);
    }
    return { name: 'bears', ways: [{ share: 1, law: lawOf(time) }] };
  }

  private isAtOnce(ongoing: Ongoing, memory: Remembered): boolean {
    const { activity } = ongoing;
    if (activity.kind === 'gate') return true;
    if (activity.kind === 'queue') return lineOf(this.givens, activity.pool).seconds === 0;
    const { ways } = this.runner(ongoing, memory);
    return ways.every(({ share, law }) => share === 0 || (law.certain === 0 && law.drawn.length === 0));
  }

  /** Whether all that happens meanwhile leaves the caller in line. */
  private staysInLine(node: number): boolean {
    this.staying ??= stayingInLine(this.graph);
    return this.staying[node] === 1;
  }

  private refuseLine({ state }: Ongoing): never {
    throw new SolveError([
      mistake(
        `states.${state}`,
        'callers may leave the line by what is offered meanwhile, and when the line moves is known only on average',
        "solve it with waits: 'none', or simulate it",
      ),
    ]);
  }
}
