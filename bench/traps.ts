// A trap behind a guard, at depth 6, 9, 13 and 20 of a row of menus: found by `check`, with its states and time; and the same
// question put to model-based commands of fast-check (random walks) and to xstate/graph, side by side.
//   node bench/run.mjs traps
import fc from 'fast-check';
import { type AnyMachineSnapshot, type EventObject, initialTransition, transition } from 'xstate';
import { getShortestPaths } from 'xstate/graph';
import { check, noDeadEnds } from '../src/check/index.ts';
import type { Design } from '../src/design/index.ts';
import { anybody, trapMenu } from '../test/unit/check/trap-menu.ts';

const WALKS = 300;
const LONGEST = 100;
/** States after which xstate/graph is stopped: with the counter in its key it would go on for ever. */
const MOST = 2000;

const input = { need: 'help', channel: 'phone', persona: 'anybody', traits: {} };

/** Seconds of this process: others on the machine do not count. */
function timed<T>(work: () => T): readonly [T, number] {
  const from = process.cpuUsage();
  const made = work();
  const { user, system } = process.cpuUsage(from);
  return [made, (user + system) / 1e6];
}

const eventsOf = ({ states }: Design): readonly EventObject[] =>
  [
    ...new Set(states.flatMap(({ activity }) => (activity?.kind === 'choice' ? Object.keys(activity.results) : []))),
  ].map((type) => ({ type }));

/** Commands that send one event each where the machine takes it; the trap is found when one of the walks comes there. */
function byCommands(design: Design): boolean {
  const [start] = initialTransition(design.machine, input);
  const commands = eventsOf(design).map((event) =>
    fc.constant({
      check: ({ at }: { at: AnyMachineSnapshot }) => at.can(event),
      run: (model: { at: AnyMachineSnapshot }) => {
        model.at = transition(design.machine, model.at, event)[0] as AnyMachineSnapshot;
        if (model.at.value === 'lost') throw new Error('in the trap');
      },
      toString: () => event.type,
    }),
  );
  const { failed } = fc.check(
    fc.property(fc.commands(commands, { maxCommands: LONGEST, size: 'max' }), (walk) => {
      fc.modelRun(() => ({ model: { at: start as AnyMachineSnapshot }, real: undefined }), walk);
    }),
    { numRuns: WALKS, seed: 7, endOnFailure: true },
  );
  return failed;
}

/** xstate/graph as it is called by itself, and keyed by the state's value alone. */
function byGraph(design: Design, valueOnly: boolean): string {
  try {
    const paths = getShortestPaths(design.machine, {
      input,
      events: [...eventsOf(design)],
      limit: MOST,
      ...(valueOnly && { serializeState: (state: { value?: unknown }) => JSON.stringify(state.value) }),
    } as never);
    return paths.some(({ state }) => (state as AnyMachineSnapshot).value === 'lost') ? 'found' : 'missed';
  } catch (error) {
    return /limit/i.test(String(error)) ? `stopped at ${MOST}` : `failed: ${(error as Error).message.slice(0, 40)}`;
  }
}

let isMet = true;
const seconds = (time: number) => `${time.toFixed(2)} s`;
console.log(
  `depth  check                       fc.commands (${WALKS} walks)  xstate/graph        keyed by value alone`,
);
for (const depth of [6, 9, 13, 20]) {
  const design = trapMenu(depth);
  const [verdict, ours] = timed(() => check(design, anybody, noDeadEnds()));
  const [walked, walks] = timed(() => byCommands(design));
  const [graph, graphs] = timed(() => byGraph(design, false));
  const [keyed, values] = timed(() => byGraph(design, true));
  const steps = verdict.witness?.doomedFrom;
  const isGood = verdict.status === 'violated' && steps === depth + 1 && ours < 1;
  isMet &&= isGood;
  console.log(
    `${String(depth).padStart(5)}  ${`${verdict.states} states, ${steps} steps, ${seconds(ours)}`.padEnd(26)}  ` +
      `${`${walked ? 'found' : 'missed'}, ${seconds(walks)}`.padEnd(23)}  ${`${graph}, ${seconds(graphs)}`.padEnd(18)}  ` +
      `${keyed}, ${seconds(values)}${isGood ? '' : '  NOT FOUND IN TIME'}`,
  );
}
process.exitCode = isMet ? 0 : 1;
