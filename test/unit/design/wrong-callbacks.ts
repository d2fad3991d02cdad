import {
  callback,
  choice,
  gate,
  hold,
  ifExpectedWait,
  ifLine,
  queue,
  scheduledCallback,
} from '../../../src/design/index.ts';
import { loose, type WrongDesign, withStates } from './wrong-design.ts';

const line = { pool: 'desk', answered: 'agent', closed: 'closed' } as const;
const call = { pool: 'desk', answered: 'agent', missed: 'closed' } as const;
const offer = { offer: 'always', accepts: 0.5, to: 'closed' } as const;
const offering = (callback: object) =>
  withStates({ line: hold({ ...line, callback: loose({ ...offer, ...callback }) }) });

export const wrongCallbacks: readonly WrongDesign[] = [
  [
    'a gate that answers what was not asked',
    withStates({
      welcome: gate(
        loose({ asks: 'line', pool: 'desk', longerThan: 3, yes: 'menu', no: 'line', open: 'menu', above: 3 }),
      ),
    }),
    ["states.welcome.open: 'line' is not answered so", "states.welcome.above: 'line' takes no such option"],
  ],
  [
    'a gate of a line without a length',
    withStates({ welcome: gate(loose({ asks: 'line', pool: 'desk', yes: 'menu', no: 'line' })) }),
    ['states.welcome.longerThan: expected a whole number from 0, got undefined'],
  ],
  [
    'a gate of place nought',
    withStates({ welcome: gate({ asks: 'place', pool: 'desk', from: 0, yes: 'menu', no: 'line' }) }),
    ['states.welcome.from: expected a whole number from 1, got 0'],
  ],
  [
    'a gate without its answers',
    withStates({ welcome: gate({ asks: 'line', pool: 'desk', longerThan: 3 }) }),
    [
      "states.welcome.yes: no transition for 'gate.yes'; say where it leads: yes: '…'",
      "states.welcome.no: no transition for 'gate.no'; say where it leads: no: '…'",
    ],
  ],
  [
    'a gate whose answers are called otherwise than it answers',
    withStates({
      welcome: gate(
        loose({ asks: 'line', pool: 'desk', longerThan: 3, yes: 'menu', no: 'line', sends: { 'gate.open': 'x' } }),
      ),
    }),
    ["states.welcome.sends.gate.open: no option 'gate.open'; did you mean 'gate.yes'?"],
  ],
  [
    'ifLine of an unknown pool that leads nowhere',
    withStates({ welcome: ifLine({ pool: 'dusk', longerThan: 1.5, yes: 'menu', no: 'lime' }) }),
    [
      'states.welcome.longerThan: expected a whole number from 0, got 1.5',
      "states.welcome.pool: no pool 'dusk'; did you mean 'desk'?",
      "states.welcome.no: no state 'lime'; did you mean 'line'?",
    ],
  ],
  [
    'ifExpectedWait by a strange estimator',
    withStates({
      welcome: ifExpectedWait({ pool: 'desk', above: -1, estimator: loose('guess'), yes: 'menu', no: 'line' }),
    }),
    [
      "states.welcome.estimator: expected the name of an estimator, got 'guess'; there is 'lastToEnterService', 'headOfLine', 'queueLength'",
      'states.welcome.above: expected a number from 0, got -1',
    ],
  ],
  [
    'an estimator with a strange mean',
    withStates({
      welcome: ifExpectedWait({
        pool: 'desk',
        above: 1,
        estimator: loose({ queueLength: 'long', service: 3 }),
        yes: 'menu',
        no: 'line',
      }),
    }),
    [
      "states.welcome.estimator.service: no option 'service'; there is 'queueLength'",
      "states.welcome.estimator.queueLength: expected a number from 0, got 'long'",
    ],
  ],
  [
    'a message that announces something else',
    withStates({
      line: hold({
        ...line,
        messages: [loose({ says: 'x', after: 1, lasts: 1, announces: 'weather', estimator: 'guess' })],
      }),
    }),
    [
      "states.line.messages.0.announces: expected 'expectedWait' or 'place', got 'weather'",
      "states.line.messages.0.estimator: nothing is estimated; say announces: 'expectedWait', or leave it out",
    ],
  ],
  [
    'an estimator of nothing',
    withStates({ line: hold({ ...line, messages: [{ says: 'x', after: 1, lasts: 1, estimator: 'headOfLine' }] }) }),
    ["states.line.messages.0.estimator: nothing is estimated; say announces: 'expectedWait', or leave it out"],
  ],
  [
    'a choice that announces an estimated place of an unknown pool',
    withStates({
      welcome: choice({
        by: 'bot',
        lasts: 1,
        announces: loose({ what: 'place', pool: 'dusk', estimator: 'headOfLine' }),
        results: { 'bot.said': { weight: 1, to: 'menu' } },
      }),
    }),
    [
      'states.welcome.announces.estimator: a place is not estimated; leave it out',
      "states.welcome.announces.pool: no pool 'dusk'; did you mean 'desk'?",
    ],
  ],
  [
    'a result that counts as something else and promises less than nothing',
    withStates({
      welcome: choice({
        by: 'bot',
        lasts: 1,
        results: { 'bot.said': { weight: 1, to: 'menu', counts: loose('sheep'), promises: -1 } },
      }),
    }),
    [
      "states.welcome.results.bot.said.counts: 'sheep' cannot be counted; there is 'misunderstanding', 'accepted', 'declined', 'reached', 'missed', 'done', 'broken'",
      'states.welcome.results.bot.said.promises: expected a number from 0, got -1',
    ],
  ],
  [
    'a line off the phone in other words',
    withStates({
      line: queue(loose({ ...line, offPhone: 'yes', keepsPlace: 1, overnight: 'no' })),
    }),
    [
      "states.line.offPhone: expected true or false, got 'yes'",
      'states.line.keepsPlace: expected true or false, got 1',
      "states.line.overnight: expected true or false, got 'no'",
    ],
  ],
  [
    'an offer to nobody in particular',
    offering({ offer: 5 }),
    [
      "states.line.callback.offer: expected to whom it is offered, got 5; say 'always', { place: 5 } or { expectedWait: 180 }",
    ],
  ],
  [
    'an offer by place and by wait',
    offering({ offer: { place: 2, expectedWait: 60 } }),
    ['states.line.callback.offer: expected one of place and expectedWait'],
  ],
  [
    'an offer by a place that is estimated',
    offering({ offer: { place: 2, estimator: 'headOfLine' } }),
    ['states.line.callback.offer.estimator: a place is not estimated; leave it out'],
  ],
  [
    'an offer with everything wrong',
    offering({ offer: { expectedWait: -1 }, after: 'soon', says: 3, lasts: -4, accepts: 1.5, to: 'clsoed', when: 1 }),
    [
      "states.line.callback.when: no option 'when'; there is 'offer', 'after', 'says', 'lasts', 'accepts', 'to'",
      "states.line.callback.after: expected seconds or a distribution of seconds, got 'soon'; say it in seconds, as minutes(5)",
      'states.line.callback.lasts: expected seconds from 0, got -4',
      'states.line.callback.says: expected a text, got 3',
      'states.line.callback.offer.expectedWait: expected a number from 0, got -1',
      'states.line.callback.accepts: expected a number from 0 to 1, got 1.5',
      "states.line.callback.to: no state 'clsoed'; did you mean 'closed'?",
    ],
  ],
  [
    'an offer that nobody knows whether callers with a need accept',
    offering({ accepts: { fault: 0.5 } }),
    ["states.line.callback.accepts: nothing for 'cancel'; name it, or say 'otherwise'"],
  ],
  [
    'a callback without ends, of an unknown pool',
    withStates({ line: callback(loose({ pool: 'dusk', reached: 2, rings: -1, attempts: 0 })) }),
    [
      'states.line.attempts: expected a whole number from 1 to 100, got 0',
      'states.line.reached: expected a number from 0 to 1, got 2',
      'states.line.rings: expected seconds from 0, got -1',
      'states.line.answered: expected the name of a state, got undefined',
      'states.line.missed: expected the name of a state, got undefined',
      "states.line.pool: no pool 'dusk'; did you mean 'desk'?",
    ],
  ],
  [
    'several calls without time between them',
    withStates({ line: callback({ ...call, attempts: 2 }) }),
    ['states.line.between: is missing; say when the next call follows: between: minutes(10)'],
  ],
  [
    'a callback that is forgotten some time',
    withStates({ line: callback({ ...call, forgets: 0.1, forgotten: 'closed' }) }),
    ['states.line.forgets: nobody knows when it is forgotten; say by when it is promised: within: hours(4)'],
  ],
  [
    'a callback that is forgotten, and then nothing',
    withStates({ line: callback({ ...call, within: 60, forgets: 0.1 }) }),
    ['states.line.forgotten: expected the name of a state, got undefined'],
  ],
  [
    'a callback that is never forgotten, and what then',
    withStates({ line: callback({ ...call, forgotten: 'closed' }) }),
    ['states.line.forgotten: nothing is forgotten; say how likely: forgets: 0.1'],
  ],
  [
    'a callback that is given up, and then nothing',
    withStates({ line: callback({ ...call, longestWait: 60 }) }),
    ['states.line.timedOut: expected the name of a state, got undefined'],
  ],
  [
    'a scheduled callback for no time',
    withStates({ line: scheduledCallback(loose({ ...call, at: 'noon' })) }),
    [
      'states.line.within: is missing; say by when: within: hours(4)',
      "states.line.at: expected seconds or a distribution of seconds, got 'noon'; say it in seconds, as minutes(5)",
    ],
  ],
];
