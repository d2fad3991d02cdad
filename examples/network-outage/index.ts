/**
 * The connection drops once a day. It is complained of, noted, and within the hour two employees call back about the one
 * complaint, who do not know of each other. The line is measured for those who threaten to go to another provider.
 *
 *   line ─▶ agent ─┬▶ noted ─▶ ┌ network calls back ┐
 *     ▲            │           └ service calls back ┘ ─▶ recorded as resolved, and it drops again tomorrow ─┐
 *     │            └▶ "then I go elsewhere" ─▶ measured ─▶ mended                                          │
 *     └──────────────────────────────────────────────────────────────────────────────────────────────────────┘
 *
 *   toBe: one case, one employee, and the line is measured for whoever complains
 */
import {
  canReach,
  choice,
  conversation,
  type Design,
  days,
  exponential,
  hold,
  lognormal,
  type Monitor,
  minutes,
  never,
  outcome,
  persona,
  poisson,
  population,
  type StateConfig,
  service,
  simulate,
  uniform,
  type Weight,
} from 'please-hold';

/** What the story tells. */
export const told = { dropsEvery: days(1), calledBackWithin: minutes(60), employees: ['network', 'service'] };

/** What it does not tell, and is assumed. */
export const assumed = {
  agents: 6,
  complaintsPerHour: 20,
  threaten: 0.3,
  story: minutes(2),
  talk: lognormal({ mean: minutes(4), sd: minutes(2) }),
  patience: exponential({ mean: minutes(10) }),
  measuring: lognormal({ mean: days(2), sd: days(1) }),
  ringsAgain: { probability: 0.8, after: told.dropsEvery, most: 10 },
};

/** An employee has the complaint on a list of their own, and calls back. */
const callsBack = (who: string): StateConfig => ({
  initial: 'onTheList',
  states: {
    onTheList: choice({
      by: 'organisation',
      lasts: uniform({ min: minutes(10), max: told.calledBackWithin }),
      offPhone: true,
      results: { [`${who}.calledBack`]: { label: 'calls back', weight: 1, to: 'called' } },
    }),
    called: { type: 'final' },
  },
});

/** A complaint that is noted by so many. */
export const noted = (employees: readonly string[]): StateConfig => ({
  type: 'parallel',
  states: Object.fromEntries(employees.map((who) => [who, callsBack(who)])),
  onDone: 'calledBack',
});

const threatens: Weight = ({ traits }) => (traits.threatens ? 1 : 0);
const bears: Weight = ({ traits }) => (traits.threatens ? 0 : 1);

export const agent = (measured: Weight, onlyNoted: Weight) =>
  conversation({
    asks: ['story'],
    lasts: assumed.talk,
    results: {
      measured: { label: 'has the line measured', weight: measured, to: 'measuring' },
      noted: {
        label: 'notes the complaint',
        weight: onlyNoted,
        to: 'noted',
        promises: { by: told.calledBackWithin, keptBy: 'calledBack' },
      },
    },
  });

export const asIs = service({
  id: 'network-outage',
  needs: ['connection'],
  facts: { story: { takes: assumed.story, kept: 'agent' } },
  pools: { desk: { agents: assumed.agents } },
  channels: { phone: { initial: 'line' } },
  states: {
    line: hold({ pool: 'desk', answered: 'agent' }),
    agent: agent(threatens, bears),
    noted: noted(told.employees),
    measuring: choice({
      by: 'organisation',
      lasts: assumed.measuring,
      offPhone: true,
      results: { 'organisation.mended': { label: 'mends the line', weight: 1, to: 'mended' } },
    }),
    calledBack: outcome('calledBack', { recorded: 'resolved' }),
    mended: outcome('mended', { meets: ['connection'], recorded: 'resolved' }),
  },
});

export const toBe = asIs.with({
  facts: { story: { kept: 'file' } },
  states: { agent: agent(1, 0), noted: noted(['network']) },
});

const complains = { needs: 'connection', patience: assumed.patience, redials: assumed.ringsAgain } as const;

export const callers = population({
  arrivals: poisson({ perHour: assumed.complaintsPerHour }),
  personas: {
    patient: persona({ ...complains, share: 1 - assumed.threaten, traits: { threatens: false } }),
    threatening: persona({ ...complains, share: assumed.threaten, traits: { threatens: true } }),
  },
});

const twoOfThem: Monitor<number> = {
  text: 'hears from two employees about one complaint',
  starts: 0,
  sees: (calls, { event }) => (event.endsWith('.calledBack') ? Math.min(calls + 1, 2) : calls),
  alarms: (calls) => calls === 2,
};

export const properties = [never(twoOfThem), canReach('mended', { persona: 'patient' })] as const;
export const options = { horizon: days(8), warmUp: days(4), replications: 5, seed: 7 };

/** The same need, another persona, another outcome. */
export function live(design: Design<'connection'> = asIs) {
  const called = new Map<string, number>();
  const run = simulate(design, callers, {
    ...options,
    onStay: ({ counted, replication, caller, contact, event }) => {
      if (!counted || !event?.endsWith('.calledBack')) return;
      const complaint = `${replication}, ${caller}, ${contact}`;
      called.set(complaint, (called.get(complaint) ?? 0) + 1);
    },
  });
  const twice = [...called.values()].filter((calls) => calls > 1).length;
  const { patient, threatening } = run.personas;
  return {
    run,
    own: [
      ['mended, of those who bear it', 'share', patient.resolution],
      ['  of those who threaten', 'share', threatening.resolution],
      ['complaints, of those who bear it', 'number', patient.contactsPerJourney],
      ['two called back about it, of 100 complaints', 'number', (100 * twice) / run.contacts.value / run.replications],
      ['promised to be called back, a journey', 'number', run.promises.made],
      ['  and called in time', 'number', run.promises.kept],
      ['told again, a journey', 'number', run.repeats.retold],
    ],
  } as const;
}

export default asIs;
