import { describe, expect, test } from 'vitest';
import {
  type MenuOptions,
  menu,
  outcome,
  type PersonaOptions,
  population,
  service,
} from '../../../src/design/index.ts';
import { givenArrivals } from '../../../src/stochastic/given-arrivals.ts';
import { bySecond, live, sums } from './tiny.ts';

const always = { wrongKey: { wrongKey: 1 }, wrongChoice: { wrongChoice: 1 }, silence: { silence: 1 } };

/** The seconds in the menu, its replays, and where it led, for one caller. */
function once(change: Partial<MenuOptions> = {}, traits: Partial<PersonaOptions> = {}) {
  const design = service({
    id: 'keys',
    needs: ['fault', 'cancel', 'other'],
    channels: { phone: { initial: 'menu', tariff: bySecond } },
    states: {
      menu: menu({
        says: 'For a fault press 1, to cancel press 2.',
        lasts: 20,
        options: {
          1: { label: 'fault', serves: ['fault'], to: 'one' },
          2: { label: 'cancel', serves: ['cancel'], to: 'two' },
        },
        otherwise: 'otherwise',
        ...change,
      }),
      one: outcome('one'),
      two: outcome('two'),
      three: outcome('three'),
      otherwise: outcome('otherwise'),
    },
  });
  const callers = population({
    arrivals: givenArrivals([50]),
    personas: { caller: { needs: 'fault', share: 1, ...traits } },
  });
  const run = live(design, callers);
  const [where] = Object.entries(run.outcomes).find(([, share]) => share.value === 1) ?? [];
  return { seconds: run.cost.perContact.value, replays: run.repeats.replayed.value, where };
}

describe('a caller who does all right', () => {
  test('presses the key for the need when the prompt ends', () => {
    expect(once()).toEqual({ seconds: 20, replays: 0, where: 'one' });
    expect(once({}, { needs: 'cancel' })).toEqual({ seconds: 20, replays: 0, where: 'two' });
  });

  test('presses on hearing the option where keys count at once, the options being spread evenly in key order', () => {
    expect(once({ bargeIn: true })).toEqual({ seconds: 10, replays: 0, where: 'one' });
    expect(once({ bargeIn: true }, { needs: 'cancel' })).toEqual({ seconds: 20, replays: 0, where: 'two' });
    const options = {
      hash: { label: 'a', serves: ['fault'], to: 'one' },
      0: { label: 'b', serves: ['cancel'], to: 'two' },
      star: { label: 'c', to: 'three' },
      7: { label: 'd', serves: ['other'], to: 'three' },
    } as const;
    expect(once({ bargeIn: true, options }, { needs: 'other' }).seconds).toBe(5);
    expect(once({ bargeIn: true, options }, { needs: 'cancel' }).seconds).toBe(10);
    expect(once({ bargeIn: true, options }, { needs: 'fault' }).seconds).toBe(20);
  });

  test('presses at the second at which the option is said', () => {
    const options = { 1: { label: 'fault', serves: ['fault'], to: 'one', at: 4 } } as const;
    expect(once({ bargeIn: true, options })).toEqual({ seconds: 4, replays: 0, where: 'one' });
    expect(once({ options })).toEqual({ seconds: 20, replays: 0, where: 'one' });
  });

  test('takes the first of several options that serve the need', () => {
    const options = {
      2: { label: 'b', serves: ['fault'], to: 'two' },
      3: { label: 'c', serves: ['fault'], to: 'three' },
      1: { label: 'a', serves: ['cancel'], to: 'one' },
    } as const;
    expect(once({ options }).where).toBe('two');
  });
});

describe('plays', () => {
  test('silence ends one after the prompt and the wait of 5 seconds', () => {
    expect(once({}, { needs: 'other' })).toEqual({ seconds: 25, replays: 0, where: 'otherwise' });
    expect(once({ waits: 8 }, { needs: 'other' })).toEqual({ seconds: 28, replays: 0, where: 'otherwise' });
    expect(once({ waits: 0 }, { slips: always.silence })).toEqual({ seconds: 20, replays: 0, where: 'otherwise' });
  });

  test('retries: 2 means three, and then otherwise', () => {
    expect(once({ retries: 2 }, { needs: 'other' })).toEqual({ seconds: 75, replays: 2, where: 'otherwise' });
    expect(once({ retries: 2 }, { slips: always.wrongKey })).toEqual({ seconds: 60, replays: 2, where: 'otherwise' });
  });

  test('a wrong key is pressed when the prompt ends', () => {
    expect(once({}, { slips: always.wrongKey })).toEqual({ seconds: 20, replays: 0, where: 'otherwise' });
  });

  test('a wrong choice leads to another option, at its second', () => {
    expect(once({ retries: 2 }, { slips: always.wrongChoice })).toEqual({ seconds: 20, replays: 0, where: 'two' });
    expect(once({ bargeIn: true }, { needs: 'cancel', slips: always.wrongChoice })).toEqual({
      seconds: 10,
      replays: 0,
      where: 'one',
    });
  });

  test('with no other option a wrong choice is none', () => {
    const options = { 1: { label: 'fault', serves: ['fault'], to: 'one' } } as const;
    expect(once({ options }, { slips: always.wrongChoice }).where).toBe('one');
  });
});

test('slips are exclusive shares of one draw a play', () => {
  const design = service({
    id: 'keys',
    needs: ['fault'],
    channels: { phone: { initial: 'menu' } },
    states: {
      menu: menu({
        says: 'Press 1, 2 or 3.',
        lasts: 20,
        options: {
          1: { label: 'fault', serves: ['fault'], to: 'one' },
          2: { label: 'two', to: 'two' },
          3: { label: 'three', to: 'three' },
        },
        retries: 1,
        otherwise: 'otherwise',
      }),
      one: outcome('one'),
      two: outcome('two'),
      three: outcome('three'),
      otherwise: outcome('otherwise'),
    },
  });
  const slips = { wrongKey: 0.15, wrongChoice: 0.2, silence: 0.25 };
  const n = 4000;
  const callers = population({
    arrivals: givenArrivals(Array.from({ length: n }, (_, i) => i)),
    personas: { caller: { needs: 'fault', share: 1, slips } },
  });
  const { outcomes, replayed } = sums(live(design, callers));
  const again = slips.wrongKey + slips.silence;
  const expected = {
    one: (1 - again - slips.wrongChoice) * (1 + again),
    two: (slips.wrongChoice / 2) * (1 + again),
    three: (slips.wrongChoice / 2) * (1 + again),
    otherwise: again * again,
  };
  // Five figures at four standard errors: by chance wrong once in 3000 seeds; the seed is fixed.
  for (const [name, share] of [...Object.entries(expected), ['replayed', again] as const]) {
    const count = name === 'replayed' ? replayed : (outcomes[name] as number);
    const z = (count / n - share) / Math.sqrt((share * (1 - share)) / n);
    expect(Math.abs(z), name).toBeLessThan(4);
  }
});
