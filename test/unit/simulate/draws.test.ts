import { expect, test } from 'vitest';
import {
  announcement,
  ask,
  chatbot,
  choice,
  conversation,
  type Design,
  hold,
  menu,
  outcome,
  pause,
  persona,
  population,
  service,
} from '../../../src/design/index.ts';
import { compare } from '../../../src/simulate/index.ts';
import { exponential } from '../../../src/stochastic/exponential.ts';
import { poisson } from '../../../src/stochastic/poisson.ts';
import { hours, minutes } from '../../../src/time/durations.ts';
import { ownMachine } from '../design/own-machine.ts';

const callers = population({
  arrivals: poisson({ perHour: 60 }),
  personas: {
    caller: persona({ needs: 'help', share: 1, patience: exponential({ mean: 300 }), slips: { silence: 0.2 } }),
  },
});
const lasts = exponential({ mean: minutes(1) });

/** Every block that draws, each state called so; `drawn` says what each draws by. */
function design(called: (name: string) => string, drawn?: (name: string) => string): Design<'help'> {
  const draws = (name: string) => (drawn === undefined ? {} : { draws: drawn(name) });
  const to = (name: string): string => called(name);
  return service({
    id: 'all',
    needs: ['help'],
    facts: { story: { takes: lasts, kept: 'file' } },
    pools: { [called('desk')]: { agents: 5, ...draws('desk') } },
    channels: { phone: { initial: to('welcome') } },
    states: {
      [to('welcome')]: announcement({ says: 'Hello.', lasts, to: to('menu'), ...draws('welcome') }),
      [to('menu')]: menu({
        says: 'Press 1.',
        lasts,
        options: { 1: { label: 'help', serves: ['help'], to: to('form') } },
        retries: 1,
        otherwise: to('form'),
        ...draws('menu'),
      }),
      [to('form')]: ask({ facts: ['story'], lasts, to: to('bot'), ...draws('form') }),
      [to('bot')]: chatbot({
        questions: 2,
        understands: 0.5,
        gaveUpAfter: 2,
        lasts,
        understood: to('wait'),
        gaveUp: to('wait'),
        ...draws('bot'),
      }),
      [to('wait')]: pause({ lasts, to: to('line'), ...draws('wait') }),
      [to('line')]: hold({ pool: called('desk'), answered: to('talk') }),
      [to('talk')]: conversation({
        lasts,
        wrapUp: lasts,
        results: { resolved: { weight: 1, to: to('extra') }, lost: { weight: 1, to: to('extra') } },
        ...draws('talk'),
      }),
      [to('extra')]: choice({
        by: 'bot',
        lasts,
        results: { 'bot.thanked': { weight: 1, to: 'solved' }, 'bot.broke': { weight: 1, to: 'failed' } },
        ...draws('extra'),
      }),
      solved: outcome('resolved'),
      failed: outcome('failed'),
    },
  } as never) as unknown as Design<'help'>;
}

const before = design((name) => name);
const options = { horizon: hours(20), replications: 2, seed: 7 };
const verdicts = (after: Design<'help'>) => {
  const { figures } = compare({ before, after }, callers, options);
  return new Set(Object.entries(figures).flatMap(([name, { verdict }]) => (name.includes('waits.p') ? [] : verdict)));
};

test('states and pools that were renamed have other luck', () => {
  const renamed = verdicts(design((name) => `new-${name}`));
  expect(renamed.has('undecided') || renamed.has('less') || renamed.has('more')).toBe(true);
});

test('with draws they have the luck they had', () => {
  const paired = design(
    (name) => `new-${name}`,
    (name) => name,
  );
  expect([...verdicts(paired)]).toEqual(['same']);
});

test('drawing by a new name is like being renamed', () => {
  const other = verdicts(
    design(
      (name) => name,
      (name) => `new-${name}`,
    ),
  );
  expect(other.has('undecided') || other.has('less') || other.has('more')).toBe(true);
});

test('what goes wrong in a distribution is told of the state, not of what it draws by', () => {
  const broken = { ...lasts, mean: 1, sample: () => -1 } as unknown as typeof lasts;
  const design = service({
    id: 'one',
    needs: ['help'],
    channels: { phone: { initial: 'talk' } },
    states: { talk: pause({ lasts: broken, to: 'solved', draws: 'agent' }), solved: outcome('resolved') },
  });
  expect(() => compare({ before: design, after: design }, callers, options)).toThrow(/^state 'talk'/);
});

test('two activities of a machine of its own may not draw by one name', () => {
  const asking = (draws: string) => choice({ by: 'caller', lasts: 20, results: { PICK: { weight: 1 } }, draws });
  const drawing = (draws: string) =>
    service({ ...ownMachine, activities: { ...ownMachine.activities, asking: asking(draws) } });
  expect(() => drawing('talking')).toThrow("activities.asking.draws: 'talking' is what 'talking' draws by");
  expect(drawing('choosing').states.find(({ block }) => block === 'asking')?.activity).toMatchObject({
    draws: 'choosing',
  });
});
