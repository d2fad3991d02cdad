import { type AnyMachineSnapshot, initialTransition, transition } from 'xstate';
import type { Design } from '../../../src/design/index.ts';

/** What the design says of a state, as far as this needs it. */
interface Spec {
  readonly kind: 'choice' | 'queue' | 'gate';
  readonly results: Readonly<Record<string, { readonly weight: unknown }>>;
  readonly pool: string;
  readonly capacity: boolean;
  readonly longestWait: boolean;
}

/** A caller as this needs them. */
export interface Caller {
  readonly persona: string;
  readonly need: string;
  readonly hangsUp: boolean;
  readonly callsAgain: boolean;
}

export interface Place {
  readonly snapshot: AnyMachineSnapshot;
  /** What goes on, by the name of the state: the events it may end with. */
  readonly ongoing: ReadonlyMap<string, readonly string[]>;
  readonly stuck: boolean;
}

export interface Step {
  readonly to: string;
  /** Whether a line goes on meanwhile. */
  readonly isWaiting: boolean;
}

/** Everything a caller may come to, by XState's own pure steps and nothing else: places by key, and the steps from each. */
export class BruteForce {
  readonly places = new Map<string, Place>();
  readonly steps = new Map<string, readonly Step[]>();
  readonly start: string;
  private readonly design: Design;
  private readonly caller: Caller;

  constructor(design: Design, caller: Caller) {
    this.design = { ...design, machine: design.machine.provide({}) };
    // XState itself would go round eventless loops for ever.
    this.design.machine.options.maxIterations = 500;
    this.caller = caller;
    const { persona, need } = caller;
    const [snapshot, actions] = initialTransition(this.design.machine, { need, persona, channel: 'phone', traits: {} });
    this.start = this.reach(this.follow(snapshot as AnyMachineSnapshot, actions, new Map()));
    for (const [key, place] of this.places) this.steps.set(key, this.stepsOf(place));
  }

  /** Names of the states that are active, and the outcome. */
  statesOf(key: string): readonly string[] {
    const place = this.places.get(key);
    if (!place) return [];
    return (place.snapshot as unknown as { _nodes: { path: string[] }[] })._nodes.map(({ path }) => path.join('.'));
  }

  isOver(key: string): boolean {
    const place = this.places.get(key);
    return !place || place.stuck || place.snapshot.status === 'done';
  }

  isMet(key: string): boolean {
    const states = this.statesOf(key);
    return states.includes('solved') || (states.includes('partly') && this.caller.need === 'x');
  }

  private stepsOf({ snapshot, ongoing, stuck }: Place): readonly Step[] {
    if (stuck || snapshot.status === 'done') return [];
    const found: Step[] = [];
    const isUrgent = [...ongoing.keys()].some((name) => this.spec(name)?.kind === 'gate');
    for (const [name, events] of ongoing) {
      if (isUrgent && this.spec(name)?.kind === 'choice') continue;
      const rest = new Map(ongoing);
      rest.delete(name);
      for (const event of events) {
        const [next, actions] = transition(this.design.machine, snapshot, { type: event });
        const reached = this.follow(next as AnyMachineSnapshot, actions, rest);
        const isUnmoved =
          actions.length === 0 &&
          JSON.stringify([next.value]) === JSON.stringify([snapshot.value]) &&
          next.context === snapshot.context;
        const to = this.reach(isUnmoved ? { ...reached, stuck: true } : reached);
        const touched = actions.map(({ type }) => String(type));
        const isWaiting = [...rest.keys()].some(
          (other) => this.spec(other)?.kind === 'queue' && !touched.includes(`out ${other}`),
        );
        found.push({ to, isWaiting: isWaiting && (next.status as string) !== 'done' && !isUnmoved });
      }
    }
    const isInLine = [...ongoing.keys()].some((name) => this.spec(name)?.kind === 'queue');
    if (this.caller.hangsUp && isInLine) found.push({ to: 'hung up', isWaiting: false });
    return found;
  }

  private follow(
    snapshot: AnyMachineSnapshot,
    actions: readonly { type: string }[],
    before: ReadonlyMap<string, readonly string[]>,
  ): Place {
    const ongoing = new Map(before);
    const entered = new Set<string>();
    for (const { type } of actions) {
      if (type.startsWith('out ')) {
        if (!entered.delete(type.slice(4))) ongoing.delete(type.slice(4));
      } else if (type.startsWith('in ')) entered.add(type.slice(3));
    }
    for (const name of entered) {
      ongoing.delete(name);
      ongoing.set(name, this.eventsOf(name, snapshot.context as never));
    }
    const isActive = snapshot.status === 'active';
    return { snapshot, ongoing: isActive ? ongoing : new Map(), stuck: isActive && ongoing.size === 0 };
  }

  private eventsOf(name: string, context: Record<string, number>): readonly string[] {
    const spec = this.spec(name)!;
    const closes = spec.pool === 'hours';
    if (spec.kind === 'gate') return closes ? ['gate.open', 'gate.closed'] : ['gate.open'];
    if (spec.kind === 'queue') {
      return [
        'agent.answered',
        ...(closes ? ['queue.closed'] : []),
        ...(spec.capacity ? ['queue.full'] : []),
        ...(spec.longestWait ? ['queue.timedOut'] : []),
      ];
    }
    return Object.entries(spec.results).flatMap(([event, { weight }]) => {
      const value =
        typeof weight === 'function'
          ? weight({ context, need: this.caller.need })
          : typeof weight === 'object'
            ? (weight as Record<string, number>)[this.caller.need]
            : weight;
      return value > 0 ? [event] : [];
    });
  }

  private spec(name: string): Spec | undefined {
    const node = this.design.machine.getStateNodeById(`${this.design.id}.${name}`);
    const activity = node.meta?.activity;
    if (!activity) return undefined;
    return {
      kind: activity.kind,
      results: activity.results ?? {},
      pool: activity.pool ?? activity.question?.pool ?? '',
      capacity: activity.capacity !== undefined,
      longestWait: activity.longestWait !== undefined,
    };
  }

  private reach(place: Place): string {
    const { snapshot, ongoing, stuck } = place;
    const going = [...ongoing].map(([name, events]) => `${name}: ${events.join()}`).sort();
    const key = JSON.stringify([snapshot.value, snapshot.context, snapshot.status, going, stuck]);
    if (!this.places.has(key)) this.places.set(key, place);
    return key;
  }
}

/** Places from which one of these can be reached, going forward from each again and again. */
export function reaching(all: BruteForce, isGoal: (key: string) => boolean, again: boolean): ReadonlySet<string> {
  const good = new Set<string>();
  for (let grew = true; grew; ) {
    grew = false;
    for (const key of [...all.places.keys(), 'hung up']) {
      if (good.has(key)) continue;
      const next = (all.steps.get(key) ?? []).map(({ to }) => to);
      const isOver = key === 'hung up' || all.isOver(key);
      if (again && isOver && !isGoal(key)) next.push(all.start);
      if (isGoal(key) || next.some((to) => good.has(to))) {
        good.add(key);
        grew = true;
      }
    }
  }
  return good;
}
