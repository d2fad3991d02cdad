import { service } from '../../../src/design/index.ts';
import { maze } from './maze.ts';
import { loose, type WrongDesign } from './wrong-design.ts';

const options = maze.options;
const without = (option: string) => () => service(loose({ ...options, [option]: undefined }));
const changed = (change: Record<string, unknown>) => () => service(loose({ ...options, ...change }));

export const wrongOptions: readonly WrongDesign[] = [
  ['nothing', () => service(loose(undefined)), ['expected options, got undefined']],
  ['a list', () => service(loose([])), ['expected options, got a list']],
  ['no id', without('id'), ['id: expected a text, got undefined']],
  ['an id with a dot', changed({ id: 'my.maze' }), ["id: an id has no '.', '#' or '\\'; machines are found by it"]],
  [
    'no needs',
    changed({ needs: [] }),
    ["needs: expected a list of needs, got an empty one; write ['fault', 'cancel']"],
  ],
  ['a need twice', changed({ needs: ['fault', 'cancel', 'fault'] }), ["needs.2: 'fault' is named twice"]],
  ['a need that is no name', changed({ needs: ['fault', 'cancel', 7] }), ['needs.2: expected a text, got 7']],
  [
    'a need called otherwise',
    changed({ needs: ['fault', 'cancel', 'otherwise'] }),
    [
      "needs.2: 'otherwise' cannot be the name of a need",
      "states.agent.results.resolved.weight: nothing for 'otherwise'; name it, or say 'otherwise'",
    ],
  ],
  [
    'an unknown option',
    changed({ poles: {} }),
    [
      "poles: no option 'poles'; there is 'id', 'needs', 'facts', 'pools', 'channels', 'states', 'context', 'zone' and 1 more",
    ],
  ],
  ['facts that are none', changed({ facts: 3 }), ['facts: expected a record, got 3']],
  [
    'a fact without time',
    () => maze.with({ facts: { story: loose({ takes: undefined }) } }),
    [
      'facts.story.takes: expected seconds or a distribution of seconds, got undefined; say it as minutes(5) or exponential({ mean: minutes(5) })',
    ],
  ],
  [
    'a fact kept nowhere',
    () => maze.with({ facts: { story: loose({ kept: 'fiel' }) } }),
    ["facts.story.kept: no keeper 'fiel'; did you mean 'file'?"],
  ],
  [
    'a fact that takes negative time',
    () => maze.with({ facts: { story: { takes: -1 } } }),
    ['facts.story.takes: expected seconds from 0, got -1'],
  ],
  [
    'no agents',
    () => maze.with({ pools: { desk: { agents: 0 } } }),
    ['pools.desk.agents: expected a whole number from 1 to 1000000, got 0'],
  ],
  [
    'fewer than no agents',
    () => maze.with({ pools: { desk: { agents: -2 } } }),
    ['pools.desk.agents: expected a whole number from 1 to 1000000, got -2'],
  ],
  [
    'NaN agents',
    () => maze.with({ pools: { desk: { agents: Number.NaN } } }),
    ['pools.desk.agents: expected a whole number from 1 to 1000000, got NaN'],
  ],
  [
    'half an agent',
    () => maze.with({ pools: { desk: { agents: 1.5 } } }),
    ['pools.desk.agents: expected a whole number from 1 to 1000000, got 1.5'],
  ],
  [
    'a pool that draws by nothing',
    () => maze.with({ pools: { desk: { draws: '' } } }),
    ["pools.desk.draws: expected a text, got ''"],
  ],
  [
    'a pool that draws by the name of another',
    () => maze.with({ pools: { team: { agents: 1, draws: 'desk' } } }),
    ["pools.team.draws: 'desk' is what 'desk' draws by; give it a name that no other has"],
  ],
  [
    'an unknown option of a pool',
    () => maze.with({ pools: { desk: loose({ opened: 'mon' }) } }),
    ["pools.desk.opened: no option 'opened'; did you mean 'opens'?"],
  ],
  [
    'an unknown day',
    () => maze.with({ pools: { desk: { opens: { days: 'mon-fir', from: '09:00', to: '17:00' } } } }),
    ["pools.desk.opens.days: no day 'fir'; did you mean 'fri'?"],
  ],
  [
    'hours that overlap',
    () =>
      maze.with({
        pools: {
          desk: {
            opens: [
              { days: 'mon-fri', from: '09:00', to: '17:00' },
              { days: 'fri', from: '16:00', to: '20:00' },
            ],
          },
        },
      }),
    ['pools.desk.opens.1: overlaps pools.desk.opens.0 on fri 16:00'],
  ],
  [
    'hours that end before they begin',
    () => maze.with({ pools: { desk: { opens: { days: 'mon', from: '17:00', to: '09:00' } } } }),
    ["pools.desk.opens.to: '09:00' is not after '17:00'; past midnight takes two entries, to '24:00' and from '00:00'"],
  ],
  ['no channels', without('channels'), ['channels: expected a record, got undefined']],
  ['no channel', changed({ channels: {} }), ["channels: no channel; write { phone: { initial: 'welcome' } }"]],
  [
    'a second channel that begins nowhere',
    () => maze.with({ channels: { chat: { initial: 'wellcome' } } }),
    ["channels.chat.initial: no state 'wellcome'; did you mean 'welcome'?"],
  ],
  [
    'a second channel without a beginning',
    () => maze.with({ channels: { chat: {} } }),
    ['channels.chat.initial: expected the name of a state, got undefined'],
  ],
  [
    'a channel of no kind',
    () => maze.with({ channels: { phone: { kind: loose('phnoe') }, chat: { initial: 'welcome', kind: loose(7) } } }),
    [
      "channels.phone.kind: no kind of channel 'phnoe'; did you mean 'phone'?",
      "channels.chat.kind: no kind of channel '7'; there is 'phone', 'chat', 'mail', 'letter', 'portal', 'desk', 'visit'",
    ],
  ],
  [
    'two currencies',
    () => maze.with({ channels: { chat: { initial: 'welcome', tariff: { perContact: 1, currency: 'USD' } } } }),
    ["channels.chat.tariff.currency: 'USD' beside 'EUR'; use one currency a design"],
  ],
  [
    'no trunk at all, and half of one',
    () => maze.with({ channels: { phone: { trunks: 0 }, chat: { initial: 'welcome', trunks: 2.5 } } }),
    [
      'channels.phone.trunks: expected a whole number from 1 to 1000000, got 0',
      'channels.chat.trunks: expected a whole number from 1 to 1000000, got 2.5',
    ],
  ],
  [
    'trunks of letters',
    () =>
      maze.with({
        channels: { letter: { initial: 'welcome', trunks: 3 }, post: { initial: 'welcome', kind: 'mail', trunks: 3 } },
      }),
    [
      'channels.letter.trunks: nobody holds a trunk by mail or letter; leave it out',
      'channels.post.trunks: nobody holds a trunk by mail or letter; leave it out',
    ],
  ],
  [
    'an unknown initial state',
    () => maze.with({ channels: { phone: { initial: 'wellcome' } } }),
    ["channels.phone.initial: no state 'wellcome'; did you mean 'welcome'?"],
  ],
  [
    'a tariff without a currency',
    changed({ channels: { phone: { initial: 'welcome', tariff: { perMinute: -1 } } } }),
    [
      'channels.phone.tariff.perMinute: expected a number from 0, got -1',
      'channels.phone.tariff.currency: expected a text, got undefined',
    ],
  ],
  [
    'a tariff rounded to hours',
    () => maze.with({ channels: { phone: { tariff: loose({ currency: 'EUR', rounding: 'hour' }) } } }),
    ["channels.phone.tariff.rounding: expected 'second' or 'minute', got 'hour'"],
  ],
];
