import { choice, consult, ticket } from '../../../src/design/index.ts';
import { loose, type WrongDesign, withStates } from './wrong-design.ts';

const asked = { pool: 'desk', closed: 'closed', lasts: 60, results: { advised: { weight: 1, to: 'agent' } } } as const;
const filed = { pool: 'desk', lasts: 60, results: { done: { weight: 1, to: 'solved' } } } as const;

export const wrongHandoffs: readonly WrongDesign[] = [
  [
    'a consultation with everything wrong',
    withStates({ line: consult(loose({ pool: 'dusk', lasts: -1, wrapUp: 'x', results: {} })) }),
    [
      "states.line.wrapUp: expected seconds or a distribution of seconds, got 'x'; say it in seconds, as minutes(5)",
      'states.line.lasts: expected seconds from 0, got -1',
      "states.line.results: no result; say how it may end, as { resolved: { weight: 1, to: 'solved' } }",
      "states.line.pool: no pool 'dusk'; did you mean 'desk'?",
    ],
  ],
  [
    'a consultation after which all stay and somebody takes over',
    withStates({
      line: consult(
        loose({
          ...asked,
          results: {
            advised: { weight: 1, to: 'agent', conference: true, handsOver: true, keeps: true, atShiftEnd: true },
          },
        }),
      ),
    }),
    [
      'states.line.results.advised.keeps: the agent who asked stays anyway; leave it out',
      'states.line.results.advised.atShiftEnd: a consultation is brought to its end; leave it out',
      'states.line.results.advised: in a conference nobody takes over; say one of conference and handsOver',
      'states.line.results.advised.atShiftEnd: an agent who goes cannot stay with the caller; leave out keeps',
    ],
  ],
  [
    'a consultation that leads nowhere, about an unknown fact',
    withStates({ line: consult({ ...asked, results: { advised: { weight: 1, to: 'agnet', carries: ['storey'] } } }) }),
    [
      "states.line.results.advised.carries.0: no fact 'storey'; did you mean 'story'?",
      "states.line.results.advised.to: no state 'agnet'; did you mean 'agent'?",
    ],
  ],
  [
    'a consultation of a pool that closes',
    withStates({ line: consult({ pool: 'desk', lasts: 60, results: { advised: { weight: 1, to: 'agent' } } }) }),
    [
      "states.line.closed: no transition for 'queue.closed', pool 'desk' has opening hours; say where it leads: closed: '…'",
    ],
  ],
  [
    'a choice that consults in other words',
    withStates({
      welcome: choice(
        loose({
          by: 'agent',
          lasts: 1,
          consults: 'yes',
          results: { x: { weight: 1, to: 'menu', handsOver: 'yes', conference: 1 } },
        }),
      ),
    }),
    [
      'states.welcome.results.x.conference: expected true or false, got 1',
      "states.welcome.results.x.handsOver: expected true or false, got 'yes'",
      "states.welcome.consults: expected true or false, got 'yes'",
    ],
  ],
  [
    'a ticket to nobody, that is never done',
    withStates({ line: ticket(loose({ pool: 'dusk', lasts: 60 })) }),
    ['states.line.results: expected a record, got undefined', "states.line.pool: no pool 'dusk'; did you mean 'desk'?"],
  ],
  [
    'a ticket that counts otherwise',
    withStates({
      line: ticket(loose({ ...filed, results: { done: { weight: 1, to: 'solved', counts: 'reached' } } })),
    }),
    ['states.line.results.done.counts: counts as done already; leave it out'],
  ],
  [
    'a ticket that is given up or forgotten, and then nothing',
    withStates({ line: ticket(loose({ ...filed, longestWait: 60, forgets: 2 })) }),
    [
      'states.line.timedOut: expected the name of a state, got undefined',
      'states.line.forgets: expected a number from 0 to 1, got 2',
      'states.line.forgotten: expected the name of a state, got undefined',
      'states.line.forgets: nobody knows when it is forgotten; say by when it is promised: within: hours(4)',
    ],
  ],
];
