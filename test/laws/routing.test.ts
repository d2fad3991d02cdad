/** Who answered whom, read back from the stays of centres made at random, is what the rules of routing say. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Stay } from '../../src/measure/stay.ts';
import { simulate } from '../../src/simulate/index.ts';
import { type Centre, centres, groupOf, priorityOf, skillOf } from './routing/random-centre.ts';

interface Waiting extends Stay {
  readonly pool: string;
  /** From when others may answer too; Infinity for never. */
  readonly overflows: number;
}

interface Talk {
  readonly from: number;
  readonly to: number;
}

/** What is known of a run: who waited when, and when each agent talked, by `pool agent`. */
function lived({ design, callers, lines }: Centre, seed: number) {
  const stays: Stay[] = [];
  simulate(design, callers, { horizon: 1e6, replications: 1, seed, verify: false, onStay: (stay) => stays.push(stay) });
  const queued = stays.filter(({ activity }) => activity === 'queue') as (Stay & { pool: string })[];
  const waiting = queued.map((stay): Waiting => {
    const { after, atLength } = lines[stay.state]?.overflow ?? { after: Infinity };
    const before = queued.filter(
      ({ pool, began, ended }) => pool === stay.pool && began < stay.began && ended > stay.began,
    );
    const isLong = atLength !== undefined && before.length >= atLength;
    const late = after ?? (atLength === undefined ? 0 : Infinity);
    return { ...stay, overflows: isLong ? stay.began : stay.began + late };
  });
  const talks = new Map<string, Talk[]>();
  for (const { activity, pool, agent, began, ended } of stays) {
    if (activity !== 'choice' || agent === null) continue;
    const name = `${pool} ${agent}`;
    talks.set(name, [...(talks.get(name) ?? []), { from: began, to: ended }]);
  }
  return { waiting, talks };
}

/** From when an agent may answer a caller: Infinity for never. */
function mayAnswer(centre: Centre, pool: string, agent: number, stay: Waiting): number {
  const skill = skillOf(centre, stay);
  const { skills } = groupOf(centre, pool, agent);
  if (skill !== undefined && !(skill in skills)) return Number.POSITIVE_INFINITY;
  if (pool === stay.pool) return stay.began;
  return centre.lines[stay.state]?.overflow?.to === pool ? stay.overflows : Number.POSITIVE_INFINITY;
}

function agentsOf({ pools }: Centre): readonly (readonly [pool: string, agent: number])[] {
  return Object.entries(pools).flatMap(([pool, { groups }]) => {
    const size = Object.values(groups).reduce((sum, { agents }) => sum + agents, 0);
    return Array.from({ length: size }, (_, i) => [pool, i + 1] as const);
  });
}

const isBusyAt = (talks: readonly Talk[] | undefined, t: number) =>
  talks?.some(({ from, to }) => from <= t && t < to) === true;

test('an agent takes the first by priority, then by joining, of those they may answer', { timeout: 60_000 }, () => {
  let chosen = 0;
  fc.assert(
    fc.property(centres, fc.nat(1000), (centre, seed) => {
      const { waiting } = lived(centre, seed);
      for (const answered of waiting) {
        const { ended: now, began, answeredBy, agent } = answered;
        if (answeredBy === null || agent === null || began === now) continue;
        for (const other of waiting) {
          if (other.began >= now || other.ended <= now || mayAnswer(centre, answeredBy, agent, other) >= now) continue;
          chosen++;
          const ahead = priorityOf(centre, answered, now) - priorityOf(centre, other, now);
          expect(ahead).toBeGreaterThan(-1e-9);
          if (Math.abs(ahead) < 1e-9) expect(began).toBeLessThan(other.began);
        }
      }
    }),
    { seed: 8, numRuns: 60 },
  );
  expect(chosen).toBeGreaterThan(500);
});

test('nobody waits while an agent who may answer is idle', { timeout: 60_000 }, () => {
  let waits = 0;
  fc.assert(
    fc.property(centres, fc.nat(1000), (centre, seed) => {
      const { waiting, talks } = lived(centre, seed);
      for (const stay of waiting) {
        for (const [pool, agent] of agentsOf(centre)) {
          let at = mayAnswer(centre, pool, agent, stay);
          const own = talks.get(`${pool} ${agent}`);
          while (at < stay.ended) {
            waits++;
            const now = at;
            const talk = own?.find(({ from, to }) => from <= now && now < to);
            expect(talk).toBeDefined();
            at = talk?.to ?? Number.POSITIVE_INFINITY;
          }
        }
      }
    }),
    { seed: 9, numRuns: 60 },
  );
  expect(waits).toBeGreaterThan(500);
});

test('of several idle agents, the one whom the routing names', { timeout: 60_000 }, () => {
  let chosen = 0;
  fc.assert(
    fc.property(centres, fc.nat(1000), (centre, seed) => {
      const { waiting, talks } = lived(centre, seed);
      for (const stay of waiting) {
        const { answeredBy, agent, ended: now, began } = stay;
        const routing = centre.pools[answeredBy ?? '']?.routing;
        if (answeredBy === null || agent === null || began < now || routing === 'roundRobin') continue;
        const rank = (number: number) => {
          const { skills } = groupOf(centre, answeredBy, number);
          const skill = skillOf(centre, stay);
          if (routing === 'mostSpecific') return Object.keys(skills).length;
          return routing === 'preference' ? -(skill === undefined ? 1 : (skills[skill]?.preference ?? 1)) : 0;
        };
        const idleSince = (number: number) =>
          Math.max(-1, ...(talks.get(`${answeredBy} ${number}`) ?? []).flatMap(({ to }) => (to <= now ? [to] : [])));
        for (const [pool, other] of agentsOf(centre)) {
          if (pool !== answeredBy || other === agent || mayAnswer(centre, pool, other, stay) > now) continue;
          if (isBusyAt(talks.get(`${pool} ${other}`), now)) continue;
          chosen++;
          expect(rank(agent)).toBeLessThanOrEqual(rank(other));
          if (rank(agent) === rank(other)) expect(idleSince(agent)).toBeLessThanOrEqual(idleSince(other));
        }
      }
    }),
    { seed: 10, numRuns: 60 },
  );
  expect(chosen).toBeGreaterThan(500);
});
