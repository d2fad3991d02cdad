// States a second: `explore` against a search with `machine.transition` in one reused scope, both in this process, on the
// same machine and the same events; then a graph of a million states, and the memory it takes.
//   node bench/run.mjs exploring            the ratio
//   node bench/run.mjs exploring million    a million states
import type { AnyMachineSnapshot, EventObject } from 'xstate';
import { explore } from '../src/check/index.ts';
import { type Design, persona, population } from '../src/design/index.ts';
import { InertScope } from '../src/statechart/inert-scope.ts';
import { poisson } from '../src/stochastic/index.ts';
import { largeDesign } from './large-design.ts';

const anybody = population({
  arrivals: poisson({ perHour: 1 }),
  personas: { anybody: persona({ needs: 'help', share: 1 }) },
});

/** Seconds of this process: others on the machine do not count. */
function seconds(work: () => void): number {
  const from = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(from);
  return (user + system) / 1e6;
}

/**
 * What a search by hand would do: XState's own steps, keyed by state value and context as JSON. How many states it has looked
 * at when it has found so many.
 */
function searched(design: Design, most: number): number {
  const { machine, states } = design;
  const scope = new InertScope(machine.id, () => {}).scope;
  const events = new Map<string, readonly EventObject[]>(
    states.map(({ block, activity }) => [
      block,
      activity?.kind === 'choice' ? Object.keys(activity.results).map((type) => ({ type })) : [],
    ]),
  );
  const input = { need: 'help', channel: 'phone', persona: 'anybody', traits: {} };
  const found = new Map<string, AnyMachineSnapshot>();
  const reach = (snapshot: AnyMachineSnapshot): void => {
    const key = JSON.stringify([snapshot.value, snapshot.context]);
    if (!found.has(key)) found.set(key, snapshot);
  };
  reach(machine.getInitialSnapshot(scope, input) as AnyMachineSnapshot);
  let looked = 0;
  for (const snapshot of found.values()) {
    if (found.size >= most) break;
    looked++;
    if (snapshot.status !== 'active') continue;
    for (const event of events.get(snapshot.value as string) ?? []) {
      reach(machine.transition(snapshot, event, scope) as AnyMachineSnapshot);
    }
  }
  return looked;
}

const rate = (states: number, took: number) => states / took;
const shown = (number: number) => Math.round(number).toLocaleString('en-GB');

if (process.argv[2] === 'million') {
  const before = process.memoryUsage();
  let states = 0;
  let edges = 0;
  const took = seconds(() => {
    const [graph] = explore(largeDesign(80, 33), anybody, { states: 10_000_000, megabytes: 4000 });
    states = graph!.size;
    edges = graph!.edges;
  });
  const after = process.memoryUsage();
  const used = (after.rss - before.rss) / 1e6;
  console.log(
    `${shown(states)} states and ${shown(edges)} steps in ${took.toFixed(1)} s, ${shown(rate(states, took))} states a second`,
  );
  console.log(`${shown(after.rss / 1e6)} MB resident in all, ${shown(used)} MB more than before (at most 2,000)`);
  process.exitCode = states >= 1e6 && after.rss < 2e9 ? 0 : 1;
} else {
  const design = largeDesign(8, 33);
  const ratios: number[] = [];
  let states = 0;
  // The first turn warms both up.
  for (let turn = 0; turn < 6; turn++) {
    let other = 0;
    const byHand = seconds(() => {
      other = searched(design, 20_000);
    });
    const ours = seconds(() => {
      states = explore(design, anybody)[0]!.size;
    });
    if (turn > 0) ratios.push(rate(states, ours) / rate(other, byHand));
    console.log(
      `${turn === 0 ? 'warming up: ' : ''}${shown(rate(states, ours))} states a second, by machine.transition ${shown(rate(other, byHand))}`,
    );
  }
  const median = ratios.sort((a, b) => a - b)[2]!;
  console.log(`${shown(states)} states: ${median.toFixed(0)} times as many a second (at least 20)`);
  process.exitCode = median >= 20 ? 0 : 1;
}
