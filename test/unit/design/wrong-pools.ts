import { conversation, hold, outcome, service } from '../../../src/design/index.ts';
import { maze } from './maze.ts';
import { loose, type WrongDesign } from './wrong-design.ts';

const desk = (options: unknown) => () =>
  maze.with({ pools: { desk: loose({ agents: undefined, ...(options as object) }) } });
const groups = {
  juniors: { agents: 3, skills: ['billing'] },
  seniors: { agents: 2, skills: { billing: 1, tech: { proficiency: 1.25, preference: 2 } } },
};
const line =
  (options: object, pools: object = {}) =>
  () =>
    service(
      loose({
        id: 'centre',
        needs: ['fault', 'bill'],
        pools: {
          desk: { groups },
          backup: { groups: { all: { agents: 1, skills: ['tech'] } } },
          plain: { agents: 1 },
          ...pools,
        },
        channels: { phone: { initial: 'line' } },
        states: {
          line: hold({ pool: 'desk', answered: 'agent', ...options }),
          agent: conversation({ lasts: 60, results: { resolved: { weight: 1, to: 'done' } } }),
          done: outcome('resolved'),
        },
      }),
    );

const skillsRemedy = "write ['billing'] or { billing: 1, tech: { proficiency: 1.25, preference: 2 } }";

export const wrongPools: readonly WrongDesign[] = [
  [
    'neither agents nor groups',
    desk({}),
    ['pools.desk.agents: expected a whole number from 1 to 1000000, got undefined'],
  ],
  [
    'both agents and groups',
    desk({ agents: 2, groups }),
    ['pools.desk: has agents and groups; say the agents of each group'],
  ],
  [
    'no group',
    desk({ groups: {} }),
    ["pools.desk.groups: no group; write { juniors: { agents: 3, skills: ['billing'] } }"],
  ],
  ['groups that are a list', desk({ groups: [] }), ['pools.desk.groups: expected a record, got a list']],
  [
    'a group without agents',
    desk({ groups: { juniors: { agents: 0 } } }),
    ['pools.desk.groups.juniors.agents: expected a whole number from 1 to 1000000, got 0'],
  ],
  [
    'a group that is a number',
    desk({ groups: { juniors: 3 } }),
    ['pools.desk.groups.juniors: expected options, got 3'],
  ],
  [
    'an unknown option of a group',
    desk({ groups: { juniors: { agents: 1, skill: ['billing'] } } }),
    ["pools.desk.groups.juniors.skill: no option 'skill'; did you mean 'skills'?"],
  ],
  [
    'skills that are a text',
    desk({ groups: { juniors: { agents: 1, skills: 'billing' } } }),
    [`pools.desk.groups.juniors.skills: expected skills, got 'billing'; ${skillsRemedy}`],
  ],
  [
    'a skill twice',
    desk({ groups: { juniors: { agents: 1, skills: ['billing', 'billing'] } } }),
    ["pools.desk.groups.juniors.skills.1: 'billing' is named twice"],
  ],
  [
    'a skill that is no name',
    desk({ groups: { juniors: { agents: 1, skills: [''] } } }),
    ["pools.desk.groups.juniors.skills.0: expected a text, got ''"],
  ],
  [
    'no proficiency at all',
    desk({
      groups: { juniors: { agents: 1, skills: { billing: 0, tech: { proficiency: Infinity, preference: NaN } } } },
    }),
    [
      'pools.desk.groups.juniors.skills.billing: expected a number from 0.01 to 100, got 0',
      'pools.desk.groups.juniors.skills.tech.proficiency: expected a number from 0.01 to 100, got Infinity',
      'pools.desk.groups.juniors.skills.tech.preference: expected a number, got NaN',
    ],
  ],
  [
    'an unknown option of a skill',
    desk({ groups: { juniors: { agents: 1, skills: { billing: { speed: 2 } } } } }),
    ["pools.desk.groups.juniors.skills.billing.speed: no option 'speed'; there is 'proficiency', 'preference'"],
  ],
  [
    'an unknown routing',
    desk({ agents: 1, routing: 'longestIdel' }),
    ["pools.desk.routing: no routing 'longestIdel'; did you mean 'longestIdle'?"],
  ],
  ['a skill that nobody has', line({ skill: 'tehc' }), ["states.line.skill: no skill 'tehc'; did you mean 'tech'?"]],
  [
    'a skill for one need that nobody has',
    line({ skill: { fault: 'tech', otherwise: 'german' } }),
    ["states.line.skill.otherwise: no skill 'german'; there is 'billing', 'tech'"],
  ],
  [
    'a skill for some needs only',
    line({ skill: { fault: 'tech' } }),
    ["states.line.skill: nothing for 'bill'; name it, or say 'otherwise'"],
  ],
  [
    'a skill for a need that nobody has',
    line({ skill: { falut: 'tech', otherwise: 'billing' } }),
    ["states.line.skill.falut: no need 'falut'; did you mean 'fault'?"],
  ],
  ['a skill that is a number', line({ skill: 3 }), ['states.line.skill: expected a text, got 3']],
  [
    'a skill in a pool that tells none apart',
    line({ pool: 'plain', skill: 'tech' }),
    ["states.line.skill: the agents of 'plain' have no skills; give the pool groups that have some"],
  ],
  [
    'a skill that only those have who answer only when the line is long',
    line({ pool: 'plain', skill: 'tech', overflow: { to: 'backup', atLength: 3 } }),
    ["states.line.skill: no agent of 'plain' has the skill 'tech'; say when others answer: overflow.after"],
  ],
  [
    'an overflow to nobody who could answer',
    line({ skill: 'tech', overflow: { to: 'plain', after: 60 } }),
    ["states.line.overflow.to: no agent of 'plain' has a skill that callers need here; give a group of it that skill"],
  ],
  [
    'an overflow to its own pool',
    line({ overflow: { to: 'desk' } }),
    ['states.line.overflow.to: overflows to its own pool; name another pool'],
  ],
  [
    'an overflow to no pool',
    line({ overflow: { to: 'bakcup' } }),
    ["states.line.overflow.to: no pool 'bakcup'; did you mean 'backup'?"],
  ],
  ['an overflow that is none', line({ overflow: 'backup' }), ["states.line.overflow: expected options, got 'backup'"]],
  [
    'an overflow at no time',
    line({ overflow: { to: 'backup', after: -1, atLength: 0.5, at: 3 } }),
    [
      "states.line.overflow.at: no option 'at'; there is 'to', 'after', 'atLength'",
      'states.line.overflow.after: expected a number from 0, got -1',
      'states.line.overflow.atLength: expected a whole number from 0, got 0.5',
    ],
  ],
  [
    'a priority that is a text',
    line({ priority: 'high' }),
    ["states.line.priority: expected a priority, got 'high'; write 2, { fault: 2, otherwise: 1 }, or a function"],
  ],
  ['an infinite priority', line({ priority: Infinity }), ['states.line.priority: expected a number, got Infinity']],
  [
    'a priority for some needs only',
    line({ priority: { fault: '1' } }),
    [
      "states.line.priority.fault: expected a number, got '1'",
      "states.line.priority: nothing for 'bill'; name it, or say 'otherwise'",
    ],
  ],
  [
    'a priority that falls',
    line({ priorityRises: { perMinute: -1 } }),
    ['states.line.priorityRises.perMinute: expected a number from 0, got -1'],
  ],
  ['a priority that rises somehow', line({ priorityRises: 1 }), ['states.line.priorityRises: expected options, got 1']],
  [
    'agents who handle nobody',
    desk({ agents: 1, handles: 0 }),
    ['pools.desk.handles: expected a whole number from 1 to 100, got 0'],
  ],
  [
    'agents who get faster with more callers',
    desk({ agents: 1, handles: { contacts: 1.5, slower: -0.1, most: 3 } }),
    [
      "pools.desk.handles.most: no option 'most'; there is 'contacts', 'slower'",
      'pools.desk.handles.contacts: expected a whole number from 1 to 100, got 1.5',
      'pools.desk.handles.slower: expected a number from 0 to 10, got -0.1',
    ],
  ],
  [
    'breaks without work between them',
    desk({ agents: 1, breaks: { after: 0, lasts: 60 } }),
    ['pools.desk.breaks.after: breaks without end; let some seconds of work be between'],
  ],
  ['breaks that are a number', desk({ agents: 1, breaks: 60 }), ['pools.desk.breaks: expected options, got 60']],
  [
    'breaks and shrinkage',
    desk({ agents: 1, breaks: { after: 60, lasts: 60 }, shrinkage: 0.2 }),
    ['pools.desk: has breaks and shrinkage; a shrinkage is made of breaks: say one of them'],
  ],
  [
    'agents who are never there',
    desk({ agents: 1, shrinkage: 1 }),
    ['pools.desk.shrinkage: expected a number from 0 to 0.99, got 1'],
  ],
  [
    'absences of no time',
    desk({ agents: 1, shrinkage: { share: 0.2, lasts: 0 } }),
    ['pools.desk.shrinkage.lasts: expected absences of some seconds, got 0'],
  ],
  [
    'a kind of pool that there is not',
    desk({ agents: 1, kind: 'bto' }),
    ["pools.desk.kind: no kind of pool 'bto'; did you mean 'bot'?"],
  ],
  [
    'a hold in a conversation that is more than certain',
    () =>
      maze.with(
        loose({
          states: {
            agent: conversation({
              lasts: 60,
              putsOnHold: { probability: 2, lasts: -1 },
              results: { resolved: { weight: 1, to: 'solved' } },
            }),
          },
        }),
      ),
    [
      'states.agent.putsOnHold.probability: expected a number from 0 to 1, got 2',
      'states.agent.putsOnHold.lasts: expected seconds from 0, got -1',
    ],
  ],
];
