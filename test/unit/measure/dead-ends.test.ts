import { describe, expect, test } from 'vitest';
import {
  announcement,
  conversation,
  type Design,
  hold,
  menu,
  outcome,
  type PersonaOptions,
  service,
} from '../../../src/design/index.ts';
import { hours } from '../../../src/time/durations.ts';
import { callersAt, inTurn, lineDesign, live, sums } from '../simulate/tiny.ts';

const said = (to: string) => announcement({ says: 'Hm.', lasts: 10, to });

const design = service({
  id: 'ends',
  needs: ['help', 'cancel'],
  channels: { phone: { initial: 'menu' } },
  states: {
    menu: menu({
      says: 'Press 1.',
      lasts: 10,
      options: {
        1: { label: 'help', serves: ['help'], to: 'helped' },
        2: { label: 'cancel', serves: ['cancel'], to: 'refused' },
      },
      otherwise: 'lost',
    }),
    helped: said('handled'),
    refused: said('no'),
    handled: outcome('handled', { meets: ['help'], recorded: 'resolved' }),
    no: outcome('refused', { recorded: 'resolved' }),
    lost: outcome('lost'),
  },
});

function ends(of: Design, traits: Partial<PersonaOptions>, callers = 1) {
  const { deadEnds } = live(
    of,
    callersAt(
      Array.from({ length: callers }, (_, i) => i),
      traits,
    ),
  );
  const byState = Object.entries(deadEnds.byState).map(([name, { value }]) => `${name} ${value}`);
  return [deadEnds.rate.value, deadEnds.perContact.value, ...byState];
}

describe('a contact is a dead end', () => {
  test('where it ends with the need unmet, whatever is recorded', () => {
    expect(ends(design, { needs: 'help' })).toEqual([0, 0]);
    // Silence is all but certain; were it certain, they would be doomed in the menu.
    expect(ends(design, { needs: 'help', slips: { silence: 1 - 1e-9 } })).toEqual([1, 1, 'lost 1']);
  });

  test('named after the state from which no way on met the need', () => {
    // For `cancel` no way leads to what they need, from the menu on.
    expect(ends(design, { needs: 'cancel' })).toEqual([1, 1, 'menu 1']);
    // Where a slip could take them there, they are doomed in the state after.
    const kind = design.with({ states: { handled: outcome('handled', { meets: 'all' }) } });
    expect(ends(kind, { needs: 'cancel' })).toEqual([1, 1, 'menu 1']);
    const slips = { wrongChoice: 1e-9 };
    expect(ends(kind, { needs: 'cancel', slips })).toEqual([1, 1, 'refused 1']);
  });

  test('where the caller was doomed before hanging up, and only there', () => {
    const bears = { automation: inTurn(15) };
    expect(ends(design, { needs: 'cancel', bears })).toEqual([1, 1, 'menu 1']);
    expect(ends(design, { needs: 'help', bears })).toEqual([0, 0]);
  });

  test('counted by contact, and by journey once', () => {
    const redials = { probability: 1, after: 5, most: 3 };
    expect(ends(design, { needs: 'cancel', redials })).toEqual([1, 1, 'menu 1']);
    // The first contact is lost, the second answered.
    const pool = { agents: 1, opens: { days: 'daily', from: '09:00', to: '17:00' } } as const;
    const desk = lineDesign({ pool, line: { closed: 'lost' } });
    const run = live(desk, callersAt([hours(8.5)], { redials: { probability: 1, after: hours(1), most: 1 } }));
    expect(sums(run)).toMatchObject({ contacts: 2, met: 1 });
    expect([run.deadEnds.rate.value, run.deadEnds.perContact.value]).toEqual([1, 0.5]);
    expect(run.deadEnds.byState).toEqual({ lost: expect.objectContaining({ value: 0.5, n: 2 }) });
  });
});

test('giving up in a line from which agents meet the need is no dead end', () => {
  const run = live(lineDesign(), callersAt([0, 1], { patience: inTurn(5) }));
  expect(run.deadEnds.rate).toMatchObject({ value: 0, low: 0, n: 2 });
  expect(run.deadEnds.rate.high).toBeCloseTo(1 - Math.exp(Math.log(0.05) / 2), 9);
});

test('giving up in a line whose agents can never meet the need is one: hanging up must not hide a trap', () => {
  const trap = service({
    id: 'trap',
    needs: ['help', 'cancel'],
    pools: { desk: { agents: 1 } },
    channels: { phone: { initial: 'line' } },
    states: {
      line: hold({ pool: 'desk', answered: 'agent' }),
      agent: conversation({
        lasts: 100,
        results: { resolved: { weight: { help: 1, cancel: 0 }, to: 'done' }, refused: { weight: 1, to: 'no' } },
      }),
      done: outcome('resolved'),
      no: outcome('refused'),
    },
  });
  const two = (needs: string) => live(trap, callersAt([0, 1], { needs, patience: inTurn(5) }));
  expect(two('cancel').deadEnds.perContact.value).toBe(1);
  expect(two('cancel').deadEnds.byState).toMatchObject({ line: { value: 1 } });
  const help = two('help');
  expect(sums(help).abandoned).toBe(1);
  expect(sums(help).deadEnds).toBe(sums(help).outcomes.refused);
});
