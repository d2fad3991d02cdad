import {
  announcement,
  ask,
  chatbot,
  choice,
  conversation,
  gate,
  hold,
  ifOpen,
  menu,
  outcome,
  pause,
  queue,
} from '../../../src/design/index.ts';
import { loose, type WrongDesign, withStates } from './wrong-design.ts';

const talk = { lasts: 60, results: { resolved: { weight: 1, to: 'solved' } } };
const prompt = { says: 'Press 1.', lasts: 10, otherwise: 'line', options: { 1: { label: 'fault', to: 'line' } } };
const bot = { questions: 3, understands: 0.5, gaveUpAfter: 3, lasts: 9, understood: 'solved', gaveUp: 'line' };

export const wrongBlocks: readonly WrongDesign[] = [
  [
    'a talk that is handed over in two ways, by an agent who stays',
    withStates({
      agent: conversation({
        ...talk,
        results: {
          ...talk.results,
          late: { weight: 0, atShiftEnd: true, to: 'line' },
          later: { weight: 0, atShiftEnd: true, keeps: true, to: 'line' },
        },
      }),
    }),
    [
      "states.agent.results.later.atShiftEnd: a second one beside 'late'; a talk is handed over in one way",
      'states.agent.results.later.atShiftEnd: an agent who goes cannot stay with the caller; leave out keeps',
    ],
  ],
  [
    'a bot with a shift',
    withStates({
      bot: choice({ by: 'bot', lasts: 9, results: { 'bot.off': { weight: 1, atShiftEnd: true, to: 'line' } } }),
    }),
    ['states.bot.results.bot.off.atShiftEnd: only agents have shifts'],
  ],
  [
    'a bot that understands more than all',
    withStates({ bot: chatbot({ ...bot, understands: 1.2 }) }),
    ['states.bot.understands: expected a number from 0 to 1, got 1.2'],
  ],
  [
    'a bot that understands nothing said of a need',
    withStates({ bot: chatbot({ ...bot, understands: { fault: 0.5 } }) }),
    ["states.bot.understands: nothing for 'cancel'; name it, or say 'otherwise'"],
  ],
  [
    'a bot without questions',
    withStates({ bot: chatbot({ ...bot, questions: 0 }) }),
    ['states.bot.questions: expected a whole number from 1 to 1000, got 0'],
  ],
  [
    'a bot that never gives up',
    withStates({ bot: chatbot({ ...bot, gaveUpAfter: Infinity }) }),
    ['states.bot.gaveUpAfter: expected a whole number from 1 to 1000, got Infinity'],
  ],
  [
    'a bot that serves an unknown need',
    withStates({ bot: chatbot({ ...bot, serves: ['fualt'] }) }),
    ["states.bot.serves.0: no need 'fualt'; did you mean 'fault'?"],
  ],
  [
    'a line of an unknown pool',
    withStates({ line: hold({ pool: 'deks', answered: 'agent', closed: 'closed' }) }),
    ["states.line.pool: no pool 'deks'; did you mean 'desk'?"],
  ],
  [
    'a line that nobody answers',
    withStates({ line: hold(loose({ pool: 'desk', closed: 'closed' })) }),
    ['states.line.answered: expected the name of a state, got undefined'],
  ],
  [
    'a line of a pool that closes',
    withStates({ line: hold({ pool: 'desk', answered: 'agent' }) }),
    [
      "states.line.closed: no transition for 'queue.closed', pool 'desk' has opening hours; say where it leads: closed: '…'",
    ],
  ],
  [
    'a line that is full',
    withStates({ line: hold({ pool: 'desk', answered: 'agent', closed: 'closed', capacity: 10 }) }),
    ["states.line.full: no transition for 'queue.full', the line has a capacity; say where it leads: full: '…'"],
  ],
  [
    'a line that times out',
    withStates({ line: hold({ pool: 'desk', answered: 'agent', closed: 'closed', longestWait: 60 }) }),
    [
      "states.line.timedOut: no transition for 'queue.timedOut', there is a longest wait; say where it leads: timedOut: '…'",
    ],
  ],
  [
    'a line of minus one',
    withStates({ line: hold({ pool: 'desk', answered: 'agent', closed: 'closed', full: 'closed', capacity: -1 }) }),
    ['states.line.capacity: expected a whole number from 0, got -1'],
  ],
  [
    'draws by a number',
    withStates({ welcome: announcement(loose({ says: 'Welcome.', lasts: 3, to: 'menu', draws: 7 })) }),
    ['states.welcome.draws: expected a text, got 7'],
  ],
  [
    'draws by the name of another state',
    withStates({ welcome: announcement({ says: 'Welcome.', lasts: 3, to: 'menu', draws: 'agent' }) }),
    ["states.welcome.draws: 'agent' is what 'agent' draws by; give it a name that no other has"],
  ],
  [
    'messages that take no time',
    withStates({
      line: hold({
        pool: 'desk',
        answered: 'agent',
        closed: 'closed',
        messages: [{ says: 'Hold.', after: 0, lasts: 0 }],
      }),
    }),
    ['states.line.messages.0: takes no time; give it seconds of music before it: after: 60'],
  ],
  [
    'queue() without its ends',
    withStates({ line: queue({ pool: 'desk' }) }),
    [
      "states.line.answered: no transition for 'agent.answered'; say where it leads: answered: '…'",
      "states.line.closed: no transition for 'queue.closed', pool 'desk' has opening hours; say where it leads: closed: '…'",
    ],
  ],
  [
    'a gate without its ends',
    withStates({ welcome: gate({ asks: 'open', pool: 'desk' }) }),
    [
      "states.welcome.open: no transition for 'gate.open'; say where it leads: open: '…'",
      "states.welcome.closed: no transition for 'gate.closed', pool 'desk' has opening hours; say where it leads: closed: '…'",
    ],
  ],
  [
    'a gate that asks something else',
    withStates({ welcome: gate(loose({ asks: 'busy', pool: 'desk', open: 'menu', closed: 'closed' })) }),
    ["states.welcome.asks: no such question; there is 'open', 'line', 'place', 'expectedWait'"],
  ],
  [
    'ifOpen of an unknown pool',
    withStates({ welcome: ifOpen({ pool: 'dusk', open: 'menu', closed: 'closed' }) }),
    ["states.welcome.pool: no pool 'dusk'; did you mean 'desk'?"],
  ],
  [
    'an unknown fact asked',
    withStates({ agent: conversation({ ...talk, asks: ['storey'] }) }),
    ["states.agent.asks.0: no fact 'storey'; did you mean 'story'?"],
  ],
  [
    'an unknown fact carried',
    withStates({
      agent: conversation({ ...talk, results: { resolved: { weight: 1, to: 'solved', carries: ['name'] } } }),
    }),
    ["states.agent.results.resolved.carries.0: no fact 'name'; there is 'identity', 'story'"],
  ],
  [
    'a form with an unknown fact',
    withStates({ welcome: ask({ facts: ['identiy'], to: 'menu' }) }),
    ["states.welcome.facts.0: no fact 'identiy'; did you mean 'identity'?"],
  ],
  [
    'a negative weight',
    withStates({ agent: conversation({ ...talk, results: { resolved: { weight: -1, to: 'solved' } } }) }),
    ['states.agent.results.resolved.weight: expected a weight from 0, got -1'],
  ],
  [
    'a weight that is NaN',
    withStates({ agent: conversation({ ...talk, results: { resolved: { weight: Number.NaN, to: 'solved' } } }) }),
    ['states.agent.results.resolved.weight: expected a weight from 0, got NaN'],
  ],
  [
    'weights that sum to zero',
    withStates({ agent: conversation({ ...talk, results: { resolved: { weight: 0, to: 'solved' } } }) }),
    ['states.agent.results: every weight is 0; give some result a weight above 0'],
  ],
  [
    'weights that sum to zero for one need',
    withStates({
      agent: conversation({ ...talk, results: { resolved: { weight: { cancel: 1, otherwise: 0 }, to: 'solved' } } }),
    }),
    ["states.agent.results: every weight is 0 for 'fault'; give some result a weight above 0"],
  ],
  [
    'a weight that leaves out a need',
    withStates({ agent: conversation({ ...talk, results: { resolved: { weight: { fault: 1 }, to: 'solved' } } }) }),
    ["states.agent.results.resolved.weight: nothing for 'cancel'; name it, or say 'otherwise'"],
  ],
  [
    'a weight for an unknown need',
    withStates({
      agent: conversation({
        ...talk,
        results: { resolved: { weight: { fault: 1, cancel: 1, order: 1 }, to: 'solved' } },
      }),
    }),
    ["states.agent.results.resolved.weight.order: no need 'order'; there is 'fault', 'cancel'"],
  ],
  [
    'a conversation without results',
    withStates({ agent: conversation({ ...talk, results: {} }) }),
    ["states.agent.results: no result; say how it may end, as { resolved: { weight: 1, to: 'solved' } }"],
  ],
  [
    'a result whose name is none',
    withStates({ agent: conversation({ ...talk, results: { 'all good': { weight: 1, to: 'solved' } } }) }),
    ['states.agent.results.all good: the name of a result is of letters and digits'],
  ],
  [
    'a choice by nobody',
    withStates({
      agent: choice(loose({ by: 'boss', lasts: 5, results: { 'boss.spoke': { weight: 1, to: 'solved' } } })),
    }),
    ['states.agent.by: expected who does it: caller, agent, bot, organisation'],
  ],
  [
    'a choice with a wildcard',
    withStates({ agent: choice({ by: 'agent', lasts: 5, results: { 'agent.*': { weight: 1, to: 'solved' } } }) }),
    ["states.agent.results.agent.*: is no name of an event; name who did what, as 'agent.resolved'"],
  ],
  [
    'a choice that leads nowhere',
    withStates({ agent: choice({ by: 'agent', lasts: 5, results: { 'agent.resolved': { weight: 1 } } }) }),
    ["states.agent: no transition for 'agent.resolved'; give it, or a state around it, that transition"],
  ],
  [
    'an outcome that meets an unknown need',
    withStates({ solved: outcome('handled', { meets: ['faults'] }) }),
    ["states.solved.meets.0: no need 'faults'; did you mean 'fault'?"],
  ],
  [
    'an outcome without a name',
    withStates({ solved: outcome(loose(undefined)) }),
    ['states.solved.name: expected a text, got undefined'],
  ],
  [
    'a plain state with an unknown target',
    withStates({ menu: { on: { 'organisation.said': { target: 'lime' } } } }),
    ["states.menu.on.organisation.said.target: no state 'lime'; did you mean 'line'?"],
  ],
  [
    'a plain state with an unknown initial',
    withStates({ menu: { initial: 'fisrt', states: { first: pause({ lasts: 1, to: '#maze.line' }) } } }),
    ["states.menu.initial: no state 'fisrt'; did you mean 'first'?"],
  ],
  [
    'a nested block that means a state outside',
    withStates({ menu: { initial: 'a', states: { a: pause({ lasts: 1, to: 'line' }) } } }),
    ["states.menu.states.a.to: no state 'line'; did you mean '#maze.line'?"],
  ],
  [
    'an activity of unknown kind',
    withStates({ menu: { meta: { activity: loose({ kind: 'dance' }) }, on: { x: 'line' } } }),
    ["states.menu.meta.activity: no kind of activity 'dance'; there is 'choice', 'queue', 'gate'"],
  ],
  [
    'an activity written by hand, wrongly',
    withStates({
      menu: { meta: { activity: loose({ kind: 'queue', pool: 'desks' }) }, on: { 'agent.answered': 'agent' } },
    }),
    ["states.menu.meta.activity.pool: no pool 'desks'; did you mean 'desk'?"],
  ],
  [
    'much at once',
    withStates({
      welcome: announcement({ says: 'Hello.', lasts: -1, to: 'meun' }),
      menu: menu(loose({ ...prompt, options: { 1: { label: 'fault', to: 'lnie' } }, otherwize: 'line' })),
      line: hold({ pool: 'desk', answered: 'agnet' }),
    }),
    [
      'states.welcome.lasts: expected seconds from 0, got -1',
      "states.welcome.to: no state 'meun'; did you mean 'menu'?",
      "states.menu.otherwize: no option 'otherwize'; did you mean 'otherwise'?",
      "states.menu.options.1.to: no state 'lnie'; did you mean 'line'?",
      "states.line.answered: no state 'agnet'; did you mean 'agent'?",
      "states.line.closed: no transition for 'queue.closed', pool 'desk' has opening hours; say where it leads: closed: '…'",
    ],
  ],
];
