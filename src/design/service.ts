import { formatMistake, type Mistake, mistake } from '../errors/mistake.ts';
import { shown } from '../errors/shown.ts';
import { checkDraws } from './check-draws.ts';
import type { Checked } from './checked.ts';
import type { Design } from './design.ts';
import { DesignError } from './design-error.ts';
import { discoverStates } from './discover.ts';
import { fromMachine } from './from-machine.ts';
import { fromStates } from './from-states.ts';
import type { MachineServiceOptions } from './machine-options.ts';
import { lostStates } from './reach.ts';
import { isRecord, Reader } from './reader.ts';
import { changed } from './service-change.ts';
import type { ServiceOptions } from './service-options.ts';
import { linesSideBySide } from './side-by-side.ts';
import { unusedNames } from './unused.ts';

/**
 * A design: blocks and ordinary XState states made into one machine, or a team's own machine as it is, with the pools,
 * facts and channels around it.
 *
 * @throws DesignError with every mistake found.
 * @since 0.1.0
 */
export function service<const O extends ServiceOptions | MachineServiceOptions>(
  options: O & Checked<O>,
): Design<O['needs'][number], O extends MachineServiceOptions ? MachineServiceOptions : ServiceOptions> {
  return designed<never, never>(options as never);
}

function designed<Need extends string, Options>(given: Options): Design<Need, Options> {
  const read = new Reader();
  const design = attempt(read, () => readDesign<Need, Options>(read, given));
  if (!design || read.mistakes.length > 0) throw new DesignError(distinct(read.mistakes));
  return design;
}

function readDesign<Need extends string, Options>(read: Reader, given: Options): Design<Need, Options> | undefined {
  const parts = isRecord(given) && Object.hasOwn(given, 'machine') ? fromMachine(read, given) : fromStates(read, given);
  if (!parts) return undefined;
  const options = given as ServiceOptions | MachineServiceOptions;
  const { machine, facts, pools, channels, calendar, sends = {}, input, bound } = parts;
  const states = discoverStates(machine, bound);
  checkDraws(read, states, pools, bound ? 'activities' : 'states');
  const activities = states.flatMap(({ activity }) => activity ?? []);
  return {
    id: machine.id,
    needs: options.needs as readonly Need[],
    facts,
    pools,
    channels,
    ...calendar,
    machine,
    states,
    sends,
    ...(input && { input }),
    warnings: [
      ...lostStates(machine),
      ...linesSideBySide(machine, states),
      ...unusedNames(Object.keys(pools), Object.keys(facts), activities),
    ],
    options: given,
    with: (change) => {
      if (!isRecord(change)) throw new DesignError([mistake('', `expected options to change, got ${shown(change)}`)]);
      return designed<Need, Options>(changed(options, change) as Options);
    },
  };
}

/** What throws from inside (a getter, XState itself) is a mistake too. */
function attempt<T>(read: Reader, make: () => T): T | undefined {
  try {
    return make();
  } catch (error) {
    read.wrong('', error instanceof Error ? error.message : 'something was thrown while reading it');
    return undefined;
  }
}

function distinct(mistakes: readonly Mistake[]): Mistake[] {
  return [...new Map(mistakes.map((each) => [formatMistake(each), each])).values()];
}
