import { choice, conversation, outcome, pause } from '../../../src/design/index.ts';
import { loose, type WrongDesign, withStates } from './wrong-design.ts';

const resolved = { weight: 1, to: 'solved' } as const;
const talk = { lasts: 60, results: { resolved } } as const;
const ending = (more: object) =>
  withStates({ agent: conversation(loose({ ...talk, results: { resolved: { ...resolved, ...more } } })) });
const at = 'states.agent.results.resolved';

export const wrongJourneys: readonly WrongDesign[] = [
  [
    'a promise that nothing keeps',
    ending({ promises: { by: 60 } }),
    [
      `${at}.promises: nothing says how it is kept; say keptBy: 'visit', the state that keeps it, or kept: 0.7, the probability`,
    ],
  ],
  [
    'a promise that is kept in two ways, later than now',
    ending({ promises: { by: -1, keptBy: 'slved', kept: 2 } }),
    [
      `${at}.promises: is kept in two ways; say keptBy: 'visit', the state that keeps it, or kept: 0.7, the probability`,
      `${at}.promises.by: expected seconds from 0, got -1`,
      `${at}.promises.kept: expected a number from 0 to 1, got 2`,
      `${at}.promises.keptBy: no state 'slved'; did you mean 'solved'?`,
    ],
  ],
  ['a promise of something else', ending({ promises: 'soon' }), [`${at}.promises: expected options, got 'soon'`]],
  [
    'a contact over no channel',
    ending({ alsoStarts: { channel: 'phnoe', after: '1 hour', probability: 2 } }),
    [
      `${at}.alsoStarts.after: expected seconds or a distribution of seconds, got '1 hour'; say it in seconds, as minutes(5)`,
      `${at}.alsoStarts.probability: expected a number from 0 to 1, got 2`,
      `${at}.alsoStarts.channel: no channel 'phnoe'; did you mean 'phone'?`,
    ],
  ],
  [
    'contacts of which one is none',
    ending({ alsoStarts: [{ channel: 'phone', after: 60 }, 'phone'] }),
    [`${at}.alsoStarts.1: expected options, got 'phone'`],
  ],
  [
    'a result that refuses by half',
    ending({ refuses: 0.5, inVain: 'yes' }),
    [`${at}.refuses: expected true or false, got 0.5`, `${at}.inVain: expected true or false, got 'yes'`],
  ],
  ['a result that is called nothing', ending({ label: '' }), [`${at}.label: expected a text, got ''`]],
  [
    'a mandate for needs that nobody has, without a way for others',
    withStates({ agent: conversation(loose({ ...talk, mandate: ['falt'] })) }),
    [
      'states.agent.refused: expected the name of a state, got undefined',
      "states.agent.mandate.0: no need 'falt'; did you mean 'fault'?",
    ],
  ],
  [
    'a way for those who are refused where nobody is',
    withStates({ agent: conversation(loose({ ...talk, refused: 'closed' })) }),
    ["states.agent.refused: nobody is refused; say whom agents may help: mandate: ['fault']"],
  ],
  [
    'a result that has the name of a refusal',
    withStates({
      agent: conversation({
        ...talk,
        mandate: ['fault'],
        refused: 'closed',
        results: { resolved, refused: { weight: 1, to: 'closed' } },
      }),
    }),
    ['states.agent.results.refused: is what a talk outside the mandate ends in; give it another name'],
  ],
  [
    'a pause by somebody else',
    withStates({ welcome: pause(loose({ lasts: 3, to: 'menu', by: 'agent', keepsFree: 1 })) }),
    [
      "states.welcome.by: expected 'organisation' or 'caller', got 'agent'",
      'states.welcome.keepsFree: expected true or false, got 1',
    ],
  ],
  [
    'a choice that keeps a day free by half',
    withStates({
      welcome: choice(
        loose({ by: 'caller', lasts: 3, keepsFree: 'day', results: { 'caller.sent': { weight: 1, to: 'menu' } } }),
      ),
    }),
    ["states.welcome.keepsFree: expected true or false, got 'day'"],
  ],
  [
    'an outcome that refuses and closes by half',
    withStates({ closed: outcome('turnedAway', loose({ refusal: 'no', closes: 1 })) }),
    ['states.closed.closes: expected true or false, got 1', "states.closed.refusal: expected true or false, got 'no'"],
  ],
  [
    'an outcome that promises a callback, and starts what is not there',
    withStates({ closed: outcome('turnedAway', loose({ promises: 60, alsoStarts: { channel: 'mail', after: 1 } })) }),
    [
      "states.closed.promises: a callback belongs to the same contact; write { by: hours(4), keptBy: '…' }",
      "states.closed.alsoStarts.channel: no channel 'mail'; there is 'phone'",
    ],
  ],
];
