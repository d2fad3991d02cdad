import { expect, test } from 'vitest';
import { verdictsOf } from '../../../src/check/check.ts';
import {
  canAlwaysReach,
  canReach,
  check,
  mustReach,
  never,
  noDeadEnds,
  type Verdict,
} from '../../../src/check/index.ts';
import type { Design } from '../../../src/design/index.ts';
import { Relevance } from '../../../src/statechart/relevance.ts';
import { BruteForce, type Caller, reaching } from './brute-force.ts';
import { callers, diceOf, randomService } from './random-service.ts';

/** `PROOFS=10000` takes that many designs instead of the suite's. */
const designs = Number(process.env.PROOFS ?? 150);
const STEPS = 4;

const kinds: readonly Caller[] = [
  { persona: 'patient', need: 'x', hangsUp: false, callsAgain: true },
  { persona: 'hasty', need: 'y', hangsUp: true, callsAgain: false },
];

/** What is found by looking at every place that XState comes to: one verdict for each property below, true where it holds. */
function bruteForce(design: Design, caller: Caller): readonly boolean[] {
  const all = new BruteForce(design, caller);
  const keys = [...all.places.keys()];
  const deadEnds = (again: boolean) => {
    const good = reaching(all, (key) => all.isMet(key), again);
    return keys.every((key) => good.has(key));
  };
  const isFailed = (key: string) => all.statesOf(key).includes('failed');
  const isFirst = (key: string) => all.statesOf(key).includes('s1');
  const isSolved = (key: string) => all.statesOf(key).includes('solved');
  const toFirst = reaching(all, isFirst, false);
  const before = new Set([all.start]);
  let always = true;
  for (const key of before) {
    if (!toFirst.has(key) && key !== 'hung up' && !all.isMet(key)) always = false;
    if (isFirst(key) || all.isMet(key)) continue;
    for (const { to } of all.steps.get(key) ?? []) before.add(to);
  }
  return [
    deadEnds(false),
    deadEnds(caller.callsAgain),
    keys.some(isFailed),
    !keys.some(isFailed),
    always,
    inevitable(all, isSolved),
  ];
}

/** Whether every way of so many steps comes to a goal; nobody hangs up. */
function inevitable(all: BruteForce, isGoal: (key: string) => boolean): boolean {
  const seen = new Set<string>();
  const look = (key: string, taken: number): boolean => {
    if (taken > STEPS) return false;
    if (isGoal(key)) return true;
    if (all.isOver(key)) return false;
    const mark = `${taken} ${key}`;
    if (seen.has(mark)) return true;
    seen.add(mark);
    return (all.steps.get(key) ?? []).every(
      ({ to, isWaiting }) => to === 'hung up' || look(to, isWaiting ? taken : taken + 1),
    );
  };
  return look(all.start, 0);
}

const statuses = ({ callers: found }: Verdict) => found.map(({ status }) => status);

const properties = [
  noDeadEnds(),
  noDeadEnds({ over: 'journey' }),
  canReach('failed'),
  never('failed'),
  canAlwaysReach('s1'),
  mustReach('resolved', { steps: STEPS }),
] as const;

test(`verdicts are those of brute force through XState, on ${designs} random designs`, {
  timeout: 60_000 + 100 * designs,
}, () => {
  const counts = properties.map(() => ({ holds: 0, violated: 0, unknown: 0 }));
  let taken = 0;
  let shrunk = 0;
  for (let seed = 0; taken < designs; seed++) {
    const design = randomService(diceOf(seed));
    if (!design) continue;
    let verdicts: readonly Verdict[];
    let expected: (readonly boolean[])[];
    try {
      expected = kinds.map((caller) => bruteForce(design, caller));
      verdicts = check(design, callers, ...properties);
    } catch (error) {
      // Eventless loops stop both; weights that are all 0 stop one of them.
      if (/endless|never ends|Infinite loop|weight 0/.test(String(error))) continue;
      throw new Error(`design ${seed}`, { cause: error });
    }
    taken++;
    for (const [at, verdict] of verdicts.entries()) {
      counts[at]![verdict.status]++;
      const found = verdict.callers.map(({ status }) => status);
      const should = expected.map((each) => (each[at] ? 'holds' : 'violated'));
      expect(found, `design ${seed}: ${verdict.property}\n${verdict}`).toEqual(should);
    }
    // Nothing but the number of states changes where all data is kept.
    const whole = verdictsOf(design, callers, {}, properties, new Relevance(undefined));
    expect(whole.map(statuses), `design ${seed}`).toEqual(verdicts.map(statuses));
    const [fewer, all] = [verdicts[0]!.states, whole[0]!.states];
    expect(fewer).toBeLessThanOrEqual(all);
    if (fewer < all) shrunk++;
  }
  expect(shrunk).toBeGreaterThan(designs / 20);
  // The designs are no easy ones: each property holds for some and is violated for others.
  for (const { holds, violated, unknown } of counts) {
    expect(Math.min(holds, violated)).toBeGreaterThan(designs / 100);
    expect(unknown).toBe(0);
  }
});
