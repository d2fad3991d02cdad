import type { Bounds } from '../check/bounds.ts';
import type { KnownCaller } from '../check/caller-kind.ts';
import { Explorer } from '../check/explore.ts';
import type { Graph } from '../check/graph.ts';
import { isAway } from '../design/channel.ts';
import type { Design } from '../design/design.ts';
import type { Population } from '../design/population.ts';
import { Chain } from './chain.ts';
import { SolvedContact } from './contact.ts';
import { Forks } from './fork.ts';
import type { Givens } from './given-shares.ts';
import { type GivenWaits, lineEnds } from './given-waits.ts';
import { Memory, type Remembered } from './memory.ts';

/** What of the world is taken as given. */
export interface Given {
  readonly waits: GivenWaits;
  readonly gates: Readonly<Record<string, number>>;
}

/** A graph, and what is followed and found in it. */
interface Ground {
  readonly graph: Graph;
  readonly memory: Memory;
  readonly forks: Forks;
  readonly solved: Map<number, SolvedContact>;
}

/** Solves contacts of a design, each kind once. */
export class Solver {
  readonly design: Design;
  readonly kinds: readonly KnownCaller[];
  readonly graphs: Graph[] = [];
  private readonly explorer: Explorer;
  private readonly given: Given;
  private readonly products: number | undefined;
  private readonly grounds = new Map<KnownCaller, Ground[]>();

  /** @param products see {@link Absorption}. */
  constructor(design: Design, callers: Population, given: Given, bounds: Bounds, products?: number) {
    this.design = design;
    this.explorer = new Explorer(design, callers, bounds, { weighs: true });
    this.kinds = this.explorer.kinds;
    this.given = given;
    this.products = products;
  }

  /** The nth contact of a kind of caller, after what was remembered of those before. */
  readonly contact = (caller: KnownCaller, attempt: number, before: Remembered | undefined): SolvedContact => {
    const ground = this.groundOf(caller, attempt);
    const { graph, memory, forks, solved } = ground;
    const { told, file, pools } = before ?? memory.fresh;
    const number = memory.numberOf({ ...memory.fresh, told, file, pools });
    const known = solved.get(number);
    if (known) return known;
    const made = new SolvedContact(new Chain(graph, memory, forks, memory.at(number)), this.products);
    solved.set(number, made);
    return made;
  };

  /** What a contact costs, the mean. */
  readonly costOf = ({ graph, sums }: SolvedContact): number => {
    const { channel } = graph.caller;
    const given = this.design.channels[channel];
    if (!given?.tariff) return 0;
    const { perContact = 0, perMinute = 0 } = given.tariff;
    return perContact + (isAway(channel, given) ? 0 : (perMinute / 60) * sums.of.onPhone);
  };

  /** How likely a journey begins so, of a persona or of all, made to sum to 1. */
  starts(callers: Population, persona?: string): readonly { readonly caller: KnownCaller; readonly share: number }[] {
    const [firstChannel = ''] = Object.keys(this.design.channels);
    const named = Object.values(callers.personas);
    const found = this.kinds.flatMap((caller) => {
      // Those whom callers only become have ways of their own.
      const { traits, need, channel } = caller;
      if (!named.includes(traits) || (persona !== undefined && traits.name !== persona)) return [];
      const channels = traits.channel ?? { [firstChannel]: 1 };
      const needs = Object.values(traits.needs).reduce((sum, each) => sum + each, 0);
      const share = traits.share * ((traits.needs[need] ?? 0) / needs) * (channels[channel] ?? 0);
      return share > 0 ? [{ caller, share }] : [];
    });
    const sum = found.reduce((total, { share }) => total + share, 0);
    return found.map(({ caller, share }) => ({ caller, share: share / sum }));
  }

  /** The graph depends on which contact it is only where weights ask. */
  private groundOf(caller: KnownCaller, attempt: number): Ground {
    const known = this.grounds.get(caller) ?? [];
    this.grounds.set(caller, known);
    const [first] = known;
    const counts = first?.graph.parts.steps.counting !== undefined;
    const at = first && !counts ? 0 : attempt - 1;
    const found = known[at];
    if (found) return found;
    const { graph } = this.explorer.explore(attempt === 1 ? caller : { ...caller, attempt }, () => undefined);
    this.graphs.push(graph);
    const memory = new Memory(
      graph,
      graph.canReach((node) => graph.isMet(node)),
    );
    const { waits, gates } = this.given;
    const givens: Givens = {
      line: (pool) => lineEnds(waits, caller.persona, pool),
      gate: (state) => gates[state],
      isFree: waits === 'none',
    };
    const ground = { graph, memory, forks: new Forks(graph, givens), solved: new Map<number, SolvedContact>() };
    // Where weights do not ask, later contacts are as the first.
    known[graph.parts.steps.counting === undefined ? 0 : at] = ground;
    return ground;
  }
}
