import { announcement, hold, menu, pause, service } from '../../../src/design/index.ts';
import { maze } from './maze.ts';
import { loose, type WrongDesign, withStates } from './wrong-design.ts';

const options = maze.options;
const _without = (option: string) => () => service(loose({ ...options, [option]: undefined }));
const changed = (change: Record<string, unknown>) => () => service(loose({ ...options, ...change }));
const prompt = { says: 'Press 1.', lasts: 10, otherwise: 'line', options: { 1: { label: 'fault', to: 'line' } } };
const _bot = { questions: 3, understands: 0.5, gaveUpAfter: 3, lasts: 9, understood: 'solved', gaveUp: 'line' };

const held = hold({ pool: 'desk', answered: 'agent', closed: 'closed' });

export const wrongStates: readonly WrongDesign[] = [
  ['no states', changed({ states: {} }), ['states: no state; a design has at least one block and an outcome']],
  ['states in a list', changed({ states: [] }), ['states: expected states by name, got a list']],
  ['a context that is none', changed({ context: 7 }), ['context: expected a record, got 7']],
  [
    'a state that is none',
    withStates({ lost: 5 }),
    ['states.lost: expected a state, got 5; use a block, as announcement() or outcome()'],
  ],
  [
    'an empty state',
    withStates({ lost: {} }),
    ['states.lost: an empty state: nothing goes on and nothing leads on; use a block, as pause() or outcome()'],
  ],
  [
    'a name with a dot',
    withStates({ 'a.b': pause({ lasts: 1, to: 'solved' }) }),
    ["states.a.b: 'a.b' is no name for a state; leave out '.', '\\' and a leading '#'"],
  ],
  [
    'an unknown target',
    withStates({ welcome: announcement({ says: 'Hello.', lasts: 3, to: 'meun' }) }),
    ["states.welcome.to: no state 'meun'; did you mean 'menu'?"],
  ],
  [
    'no target',
    withStates({ welcome: announcement(loose({ says: 'Hello.', lasts: 3 })) }),
    ['states.welcome.to: expected the name of a state, got undefined'],
  ],
  [
    'a target in the prototype',
    withStates({ welcome: announcement({ says: 'Hello.', lasts: 3, to: 'toString' }) }),
    ["states.welcome.to: no state 'toString'; there is 'welcome', 'menu', 'bot', 'line', 'agent', 'solved', 'closed'"],
  ],
  [
    'an unknown target by id',
    withStates({ welcome: announcement({ says: 'Hello.', lasts: 3, to: '#maze.manu' }) }),
    ["states.welcome.to: no state '#maze.manu'; did you mean '#maze.menu'?"],
  ],
  [
    'nothing said',
    withStates({ welcome: announcement(loose({ says: '', lasts: 3, to: 'menu' })) }),
    ["states.welcome.says: expected a text, got ''"],
  ],
  [
    'a misspelt option',
    withStates({ welcome: announcement(loose({ says: 'Hello.', last: 3, to: 'menu' })) }),
    [
      "states.welcome.last: no option 'last'; did you mean 'lasts'?",
      'states.welcome.lasts: expected seconds or a distribution of seconds, got undefined; say it as minutes(5) or exponential({ mean: minutes(5) })',
    ],
  ],
  [
    'a duration that is NaN',
    withStates({ welcome: announcement({ says: 'Hello.', lasts: Number.NaN, to: 'menu' }) }),
    ['states.welcome.lasts: expected seconds from 0, got NaN'],
  ],
  [
    'an endless duration',
    withStates({ welcome: announcement({ says: 'Hello.', lasts: Infinity, to: 'menu' }) }),
    ['states.welcome.lasts: expected seconds from 0, got Infinity'],
  ],
  [
    'a duration in words',
    withStates({ welcome: announcement(loose({ says: 'Hello.', lasts: '3 s', to: 'menu' })) }),
    [
      "states.welcome.lasts: expected seconds or a distribution of seconds, got '3 s'; say it in seconds, as minutes(5)",
    ],
  ],
  [
    'a block of nothing',
    withStates({ welcome: announcement(loose(undefined)) }),
    ['states.welcome: expected options, got undefined'],
  ],
  [
    'a menu with an unknown target',
    withStates({ menu: menu({ ...prompt, options: { 2: { label: 'cancel', to: 'lnie' } } }) }),
    ["states.menu.options.2.to: no state 'lnie'; did you mean 'line'?"],
  ],
  [
    'a menu with an unknown need',
    withStates({ menu: menu({ ...prompt, options: { 2: { label: 'cancel', serves: ['cancle'], to: 'line' } } }) }),
    ["states.menu.options.2.serves.0: no need 'cancle'; did you mean 'cancel'?"],
  ],
  [
    'a menu without options',
    withStates({ menu: menu({ ...prompt, options: {} }) }),
    ['states.menu.options: no option; offer at least one key'],
  ],
  [
    'a menu with a key that is none',
    withStates({ menu: menu(loose({ ...prompt, options: { 12: { label: 'cancel', to: 'line' } } })) }),
    ['states.menu.options.12: is no key; the keys are 0 to 9, star and hash'],
  ],
  [
    'a menu with * for a key',
    withStates({ menu: menu(loose({ ...prompt, options: { '*': { label: 'again', to: 'menu' } } })) }),
    ["states.menu.options.*: is no key; call it 'star'"],
  ],
  [
    'an option without a label',
    withStates({ menu: menu(loose({ ...prompt, options: { 1: { to: 'line' } } })) }),
    ['states.menu.options.1.label: expected a text, got undefined'],
  ],
  [
    'an option heard after the prompt',
    withStates({ menu: menu({ ...prompt, bargeIn: true, options: { 1: { label: 'fault', to: 'line', at: 11 } } }) }),
    ['states.menu.options.1.at: expected a number from 0 to 10, got 11'],
  ],
  [
    'retries without end',
    withStates({ menu: menu({ ...prompt, retries: Infinity }) }),
    ['states.menu.retries: expected a whole number from 0 to 100, got Infinity'],
  ],
  [
    'a menu that waits negative time',
    withStates({ menu: menu({ ...prompt, waits: -5 }) }),
    ['states.menu.waits: expected a number from 0, got -5'],
  ],
  [
    'plain states of another shape',
    withStates({
      one: { on: 5, always: 7, type: 'parrallel' },
      two: { on: { '': 'line' } },
      three: { invoke: {}, tags: [1], entry: 4 },
      four: { id: 'a.b', after: 'line', history: 'long' },
    }),
    [
      "states.one.type: expected 'parallel', 'final', 'history', got 'parrallel'",
      "states.one.on: expected transitions by event ('always' for none), got 5",
      'states.one.always: expected transitions, got 7',
      "states.two.on: expected transitions by event ('always' for none), got an object",
      'states.three.invoke: expected an invoke, got an object',
      'states.three.entry: expected actions, got 4',
      'states.three.tags: expected tags, got a list',
      "states.four.id: expected an id without dots, got 'a.b'",
      "states.four.after: expected a record, got 'line'",
      "states.four.history: expected 'shallow' or 'deep', got 'long'",
    ],
  ],
  [
    'outcomes written by hand, wrongly',
    withStates({
      solved: { type: 'final', meta: { outcome: 'resolved' } },
      closed: { type: 'final', meta: { outcome: { name: 'x', recorded: 'x', meets: ['fualt'] } } },
      line: { on: { 'x.y': 'solved' }, meta: { outcome: { name: 'x', recorded: 'x', meets: 'all' } } },
    }),
    [
      "states.line.meta.outcome: stands in no final state; say type: 'final'",
      "states.solved.meta.outcome: is no outcome; make it with outcome('resolved')",
      "states.closed.meta.outcome.meets.0: no need 'fualt'; did you mean 'fault'?",
    ],
  ],
  [
    'a block with another activity in it',
    withStates({
      line: {
        ...hold({ pool: 'desk', answered: 'agent', closed: 'closed' }),
        meta: { ...held.meta, activity: { kind: 'queue', pool: 'dsek' } },
      },
    }),
    ["states.line.meta.activity.pool: no pool 'dsek'; did you mean 'desk'?"],
  ],
];
