import { type AnyStateMachine, assign, createMachine } from 'xstate';
import type { Coverage } from './coverage.ts';
import type { Dice } from './dice.ts';
import { digest, type RandomContext, type RandomEvent } from './random-context.ts';

interface Arguments {
  readonly context: RandomContext;
  readonly event: RandomEvent;
}

/**
 * Regions that move one by one, until an event lets them all move at once without another event. Which of them goes
 * first is decided by the order in which their states were entered.
 */
export function randomRace(dice: Dice, coverage: Coverage): AnyStateMachine {
  const events = ['e0', 'e1', 'e2'];
  const keys = ['a', 'b', 'c'];
  let marks = 1;
  const mark = () => {
    const salt = marks++;
    return assign({ hash: ({ context, event }: Arguments) => digest(context.hash, event, salt) } as never);
  };
  const together = ({ context, event }: Arguments): boolean => {
    const isOn = event.v === 2 && context.n < 3;
    if (isOn) coverage.hit('regions racing');
    return isOn;
  };
  const state = (region: number, own: number) => {
    const id = `s${region}${keys[own]}`;
    const target = keys[(own + 1) % 3];
    const go = dice.chance(0.3) ? `#s${(region + 1) % 2}${dice.pick(keys)}` : dice.pick(keys);
    const actions = [assign({ n: ({ context }: Arguments) => context.n + 1 } as never), mark()];
    return {
      id,
      entry: [{ type: `+${id}` }],
      exit: [{ type: `-${id}` }],
      on: { [events[region]!]: { target, actions: [mark(), assign({ n: 0 } as never)] } },
      ...(dice.chance(0.8) ? { always: { guard: together, target: go, actions } } : {}),
    };
  };
  const regions = [0, 1, 2].map((region) => {
    const states = Object.fromEntries(keys.map((key, own) => [key, state(region, own)]));
    return [
      `r${region}`,
      { id: `r${region}`, initial: 'a', states, entry: [{ type: `+r${region}` }], exit: [{ type: `-r${region}` }] },
    ];
  });
  const config = {
    id: 'n0',
    type: 'parallel',
    context: { n: 0, m: 0, hash: 0 },
    entry: [{ type: '+n0' }],
    exit: [{ type: '-n0' }],
    states: Object.fromEntries(regions),
  };
  return createMachine(config as never) as unknown as AnyStateMachine;
}
