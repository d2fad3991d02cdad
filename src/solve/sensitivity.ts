import { figureText } from '../measure/figure-text.ts';
import { emptySums, type SolvedContact } from './contact.ts';
import type { JourneyContact } from './journey.ts';
import type { Counting, SolvedFigure } from './solved-figure.ts';

/** How a figure moves when something is likelier. */
export interface WeightEffect {
  readonly state: string;
  /** What happens there. */
  readonly event: string;
  /** How likely it is there now, over all who come there. */
  readonly share: number;
  /** What the figure rises by, for each 1 that the share does: a hundredth of it for a percentage point. What else may happen there is less likely in proportion. */
  readonly effect: number;
}

/** How a figure moves when something takes longer. */
export interface TimeEffect {
  readonly state: string;
  /** What the figure rises by, for each second more of each stay. */
  readonly effect: number;
}

/**
 * What moves a figure, and how much: derivatives, those that move it most first.
 *
 * @since 0.1.0
 */
export interface Sensitivity {
  readonly figure: string;
  readonly value: number;
  readonly weights: readonly WeightEffect[];
  readonly times: readonly TimeEffect[];
  toString(): string;
}

/** Contacts of journeys, with how many of all journeys are such. */
export interface WeighedJourney {
  readonly share: number;
  readonly contacts: readonly JourneyContact[];
}

/** Derivatives of a figure with all weights at once: one more solution of each chain, backwards (the adjoint). */
export function sensitivityOf(
  name: string,
  value: number,
  { over, each }: SolvedFigure,
  journeys: readonly WeighedJourney[],
): Sensitivity {
  const total = totalOf(each, journeys);
  const rewards = (count: (of: Counting) => number): number => (count(over) - value * count(each)) / total;
  const weights = new Map<string, { state: string; event: string; came: number; share: number; effect: number }>();
  const times = new Map<string, number>();
  for (const { share, contacts } of journeys) {
    const worth = new Map<JourneyContact, number>();
    for (let at = contacts.length - 1; at >= 0; at--) {
      const contact = contacts[at]!;
      const values = valuesOf(contact, worth, rewards);
      const { contact: solved } = contact;
      const begins = rewards(({ contact: one = 0, edge }) => one + (edge?.(solved.beginSums) ?? 0));
      worth.set(contact, begins + values[0]!);
      note(solved, values, share * contact.weight);
    }
  }
  const found = [...weights.values()]
    .map(({ state, event, came, share, effect }): WeightEffect => ({ state, event, share: share / came, effect }))
    .filter(({ effect }) => effect !== 0)
    .sort(byEffect);
  const lasting = [...times].map(([state, effect]): TimeEffect => ({ state, effect })).sort(byEffect);
  const sensitivity = { figure: name, value, weights: found, times: lasting.filter(({ effect }) => effect !== 0) };
  return { ...sensitivity, toString: () => sensitivityText(sensitivity) };

  function note(solved: SolvedContact, values: Float64Array, weight: number): void {
    const { chain, visits, absorption, graph } = solved;
    const sums = emptySums();
    for (let row = 0; row < chain.size; row++) {
      const [from, to] = [chain.first[row]!, chain.first[row + 1]!];
      const came = weight * visits[row]!;
      if (from === to || came === 0 || absorption.isTrapped[row] === 1) continue;
      const fork = chain.forkAt(row);
      const node = chain.node(row);
      const { activities, moves } = graph.going(node);
      if (fork.seconds > 0 && !fork.isRaced) {
        const longer = { ...emptySums(), seconds: 1, onPhone: fork.offPhone ? 0 : 1 };
        if (fork.isLine && !fork.offPhone) longer.waited = 1;
        if (fork.byAgent) longer.agentTime = 1;
        const { state } = activities[fork.ends]!;
        times.set(state, (times.get(state) ?? 0) + came * rewards(({ edge }) => edge?.(longer) ?? 0));
      }
      if (to - from < 2 || fork.isRaced) continue;
      for (let edge = from; edge < to; edge++) {
        const share = chain.share[edge]!;
        solved.edgeSums(row, edge, sums);
        const value = rewards(({ edge: count }) => count?.(sums) ?? 0) + values[chain.to[edge]!]!;
        const { event } = moves![chain.nth[edge]!]!.move;
        const { state } = activities[fork.ends]!;
        const key = JSON.stringify([state, event]);
        const known = weights.get(key) ?? { state, event, came: 0, share: 0, effect: 0 };
        known.came += came;
        known.share += came * share;
        known.effect += (came * (value - values[row]!)) / (1 - share);
        weights.set(key, known);
      }
    }
  }
}

/** What is to be had from each row on, in the rest of the journey. */
function valuesOf(
  { contact, next, wasDeadEnd }: JourneyContact,
  worth: ReadonlyMap<JourneyContact, number>,
  rewards: (count: (of: Counting) => number) => number,
): Float64Array {
  const { chain, absorption, ends } = contact;
  const had = new Float64Array(chain.size);
  const sums = emptySums();
  for (let row = 0; row < chain.size; row++) {
    if (absorption.isTrapped[row] === 1) continue;
    for (let edge = chain.first[row]!; edge < chain.first[row + 1]!; edge++) {
      contact.edgeSums(row, edge, sums);
      had[row]! += chain.share[edge]! * rewards(({ edge: count }) => count?.(sums) ?? 0);
    }
  }
  for (const [at, end] of ends.entries()) {
    const follows = (next[at] ?? []).reduce((sum, { share, to }) => sum + share * (worth.get(to) ?? 0), 0);
    had[end.row] = rewards(({ end: count }) => count?.(end, wasDeadEnd) ?? 0) + follows;
  }
  return absorption.values(had);
}

/** How many there are of what a figure is for each of. */
function totalOf(each: Counting, journeys: readonly WeighedJourney[]): number {
  let total = 0;
  for (const { share, contacts } of journeys) {
    total += share * (each.journey ?? 0);
    for (const { weight } of contacts) total += share * weight * (each.contact ?? 0);
  }
  return total;
}

function byEffect(a: { readonly effect: number }, b: { readonly effect: number }): number {
  return Math.abs(b.effect) - Math.abs(a.effect);
}

const TOLD = 8;

function sensitivityText({ figure, value, weights, times }: Omit<Sensitivity, 'toString'>): string {
  const signed = (effect: number): string => `${effect < 0 ? '-' : '+'}${figureText(Math.abs(effect), 'number')}`;
  const told = weights.slice(0, TOLD).map(({ state, event, share, effect }) => {
    return `  ${state}, ${event} (${figureText(share, 'share')}): ${signed(effect / 100)} for each point more`;
  });
  const lasting = times.slice(0, TOLD).map(({ state, effect }) => `  ${state}: ${signed(effect)} for each second more`);
  return [`${figure} is ${figureText(value, 'number')}; what moves it most:`, ...told, ...lasting].join('\n');
}
