import type { Design } from '../design/design.ts';
import type { Population } from '../design/population.ts';
import type { DoomProofs, Prover } from '../simulate/doomed.ts';
import { ValueKeys } from '../statechart/value-keys.ts';
import type { KnownCaller } from './caller-kind.ts';
import { Explorer } from './explore.ts';
import type { Graph } from './graph.ts';

/** Designs with more states than this for some kind of caller are not proved before a run. */
const MOST_STATES = 5000;

/** Where one kind of caller is doomed: by states of the machine, for which data; for all there is where it says so. */
interface Doom {
  readonly fields: ReadonlySet<string> | undefined;
  readonly byStates: ReadonlyMap<string, ReadonlySet<number>>;
}

/**
 * Proves where callers are doomed, with the data of the machine. Undefined where no guard looks at data, so that the machine's
 * transitions tell as much, and where some kind of caller has more states than are looked at before a run.
 */
export const provedDoom: Prover = (design, population) => {
  if (!hasGuards(design)) return undefined;
  try {
    return proved(design, population);
  } catch {
    // What is wrong somewhere may never be met in a run, and stops it there if it is.
    return undefined;
  }
};

function proved(design: Design, population: Population): DoomProofs | undefined {
  const explorer = new Explorer(design, population, { states: MOST_STATES });
  const keys = new ValueKeys();
  const dooms = new Map<KnownCaller, Doom>();
  for (const caller of explorer.kinds) {
    const graph = explorer.explore(caller, () => undefined).graph;
    // Results that depend on the attempt are known for a first contact only.
    if (!graph.isComplete || graph.parts.steps.counting !== undefined) return undefined;
    dooms.set(caller, doomOf(graph, keys));
  }
  return proofsOf(explorer.kinds, dooms, keys);
}

function proofsOf(
  kinds: readonly KnownCaller[],
  dooms: ReadonlyMap<KnownCaller, Doom>,
  keys: ValueKeys,
): DoomProofs | undefined {
  if ([...dooms.values()].every(({ byStates }) => byStates.size === 0)) return undefined;
  const ofStates = new WeakMap<readonly string[], string>();
  return {
    isDoomed: (kind, channel, states, context) => {
      const caller = kinds.find(
        (each) => each.traits === kind.traits && each.need === kind.need && each.channel === channel,
      );
      const doom = caller && dooms.get(caller);
      if (!doom || doom.byStates.size === 0) return false;
      const name = ofStates.get(states) ?? nameOf(states);
      ofStates.set(states, name);
      return doom.byStates.get(name)?.has(keys.tokenOf(keptOf(context, doom.fields))) === true;
    },
  };
}

/** What of a context matters. */
function keptOf(context: unknown, fields: ReadonlySet<string> | undefined): unknown {
  if (!fields || typeof context !== 'object' || context === null) return context;
  const kept: [string, unknown][] = [];
  for (const field of [...fields].sort())
    if (Object.hasOwn(context, field)) kept.push([field, (context as never)[field]]);
  return kept;
}

function nameOf(states: readonly string[]): string {
  return [...states].sort().join('\n');
}

function doomOf(graph: Graph, keys: ValueKeys): Doom {
  const { kept: fields } = graph.parts.relevance;
  const reach = graph.canReach((node) => graph.isMet(node));
  const seen = new Map<string, Map<number, boolean>>();
  for (let node = 0; node < graph.size; node++) {
    if (graph.going(node).over !== undefined) continue;
    const { nodes } = graph.parts.steps.stepper.describe(graph.configuration(node));
    const name = nameOf(nodes);
    const token = keys.tokenOf(keptOf(graph.context(node), fields));
    const byData = seen.get(name) ?? new Map<number, boolean>();
    seen.set(name, byData);
    // Doomed whatever else goes on there.
    byData.set(token, (byData.get(token) ?? true) && reach[node] === 0);
  }
  const byStates = new Map<string, ReadonlySet<number>>();
  for (const [name, byData] of seen) {
    const doomed = [...byData].flatMap(([token, isDoomed]) => (isDoomed ? [token] : []));
    if (doomed.length > 0) byStates.set(name, new Set(doomed));
  }
  return { fields, byStates };
}

/** Whether a transition of the machine depends on anything. */
function hasGuards({ machine }: Design): boolean {
  const nodes = [machine.root];
  for (const node of nodes) {
    const transitions = [...[...node.transitions.values()].flat(), ...(node.always ?? [])];
    if (transitions.some(({ guard }) => guard !== undefined)) return true;
    nodes.push(...Object.values(node.states));
  }
  return false;
}
