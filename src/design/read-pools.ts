import { always, type WeekPattern } from '../time/week-pattern.ts';
import { readBreaks, readShrinkage } from './breaks.ts';
import { type Group, readGroups } from './group.ts';
import { readHandles } from './handles.ts';
import type { Pool } from './pool.ts';
import { readPoolKind } from './pool-kind.ts';
import { readAgents, readOpens } from './read-pool.ts';
import { isRecord, join, type Reader } from './reader.ts';
import { readRouting } from './routing.ts';

/** Reads the pools of a design; undefined where there is no telling. */
export function readPools(read: Reader, given: unknown): Record<string, Pool> | undefined {
  if (given === undefined) return {};
  const pools: Record<string, Pool> = {};
  for (const [name, value] of Object.entries(read.options('pools', given))) {
    pools[name] = readPool(read, join('pools', name), value);
  }
  return isRecord(given) ? pools : undefined;
}

const options = ['agents', 'groups', 'opens', 'routing', 'handles', 'breaks', 'shrinkage', 'kind', 'draws'];

function readPool(read: Reader, path: string, value: unknown): Pool {
  const { agents, groups, opens, routing, kind, draws, ...rest } = read.options(path, value, options);
  if (!isRecord(value)) return { agents: 1 };
  if (agents !== undefined && groups !== undefined) {
    read.wrong(path, 'has agents and groups', 'say the agents of each group');
  }
  const named = groups === undefined ? undefined : readGroups(read, `${path}.groups`, groups);
  const staff = named
    ? { groups: named, ...staffOf(Object.values(named)) }
    : readAgents(read, `${path}.agents`, agents);
  const routed = routing === undefined ? undefined : readRouting(read, `${path}.routing`, routing);
  const who = kind === undefined ? undefined : readPoolKind(read, `${path}.kind`, kind);
  return {
    ...staff,
    ...readOpens(read, `${path}.opens`, opens, staff),
    ...(routed && { routing: routed }),
    ...(who && { kind: who }),
    ...readWork(read, path, rest),
    ...read.draws(`${path}.draws`, draws),
  };
}

/** Reads how many callers agents serve at once, and when they are absent. */
function readWork(
  read: Reader,
  path: string,
  { handles, breaks, shrinkage }: Readonly<Record<string, unknown>>,
): Pick<Pool, 'handles' | 'breaks'> {
  if (breaks !== undefined && shrinkage !== undefined) {
    read.wrong(path, 'has breaks and shrinkage', 'a shrinkage is made of breaks: say one of them');
  }
  const several = handles === undefined ? undefined : readHandles(read, `${path}.handles`, handles);
  const some = breaks === undefined ? undefined : readBreaks(read, `${path}.breaks`, breaks);
  const shrunk = shrinkage === undefined ? undefined : readShrinkage(read, `${path}.shrinkage`, shrinkage);
  const absent = some ?? shrunk;
  return { ...(several && several.contacts > 1 && { handles: several }), ...(absent && { breaks: absent }) };
}

/** All groups together. */
function staffOf(groups: readonly Group[]): Pick<Pool, 'agents' | 'shifts'> {
  const agents = groups.reduce((sum, group) => sum + group.agents, 0);
  if (groups.every(({ shifts }) => shifts === undefined)) return { agents };
  const patterns = groups.map((group): WeekPattern => group.shifts ?? always(group.agents));
  return { agents, shifts: patterns.reduce((all, each) => all.with(each, (some, more) => some + more)) };
}

/** What agents of a pool can do. */
export function skillsIn({ groups = {} }: Pool): ReadonlySet<string> {
  return new Set(Object.values(groups).flatMap(({ skills }) => Object.keys(skills)));
}
