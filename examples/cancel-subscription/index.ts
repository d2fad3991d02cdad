/**
 * Ending an internet subscription, simply: six calls to six numbers, each of which sends on to the next, and all is told
 * anew at each. It succeeds in the end, for who keeps on.
 *
 *   sales ─▶ line ─▶ agent ─▶ "that is another number" ─▶ accounts ─▶ line ─▶ agent ─▶ … ─▶ cancellations ─▶ ended
 *             └▶ gives up, and rings the same number again
 *
 *   toBe: the same numbers lead to one line and the same agents, who may end it
 */
import {
  type CustomerFigures,
  conversation,
  type Design,
  days,
  exponential,
  hold,
  hours,
  lognormal,
  minutes,
  noDeadEnds,
  outcome,
  persona,
  poisson,
  population,
  type StateConfig,
  seconds,
  service,
  simulate,
} from 'please-hold';

/** What the story tells. */
export const told = { calls: 6, onHold: minutes(15) };

/** What it does not tell, and is assumed: why there are so many numbers above all. */
export const assumed = {
  numbers: ['sales', 'accounts', 'faults', 'removals', 'loyalty', 'cancellations'],
  agentsEach: 3,
  /** Who wants to end a subscription; and who rings each of the numbers for what it is there for. */
  leavingPerHour: 10,
  othersPerHour: 36,
  identity: seconds(40),
  story: seconds(90),
  talk: lognormal({ mean: minutes(2.5), sd: minutes(1.5) }),
  patience: exponential({ mean: minutes(10) }),
  ringsAgain: { afterGivingUp: 0.75, whenSentOn: 0.9 },
  after: { givingUp: hours(2), sentOn: minutes(15) },
};

const { numbers } = assumed;
/** A record with something for each number. */
const each = <T>(of: (name: string, next: string | undefined) => T) =>
  Object.fromEntries(numbers.map((name, i) => [name, of(name, numbers[i + 1])]));
const named = (part: string, states: Readonly<Record<string, StateConfig>>) =>
  Object.fromEntries(Object.entries(states).map(([name, state]) => [`${name}${part}`, state]));
export const agent = (mayEndIt: boolean) =>
  conversation({
    asks: ['identity', 'story'],
    lasts: assumed.talk,
    results: {
      helped: { label: 'does it', weight: { cancel: mayEndIt ? 1 : 0, other: 1 }, to: 'helped' },
      sentOn: { label: 'gives another number', weight: { cancel: mayEndIt ? 0 : 1, other: 0 }, to: 'sentOn' },
    },
  });

const common = {
  id: 'cancel-subscription',
  needs: ['cancel', 'other'],
  facts: {
    identity: { takes: assumed.identity, kept: 'contact' },
    story: { takes: assumed.story, kept: 'department' },
  },
} as const;

export const asIs = service({
  ...common,
  pools: each(() => ({ agents: assumed.agentsEach })),
  channels: each((name) => ({ initial: `${name}Line` })),
  states: {
    ...named(
      'Line',
      each((name) => hold({ pool: name, answered: `${name}Agent` })),
    ),
    ...named(
      'Agent',
      each((_, next) => agent(next === undefined)),
    ),
    sentOn: outcome('sentOn'),
    helped: outcome('resolved'),
  },
});

export const toBe = service({
  ...common,
  pools: { desk: { agents: numbers.length * assumed.agentsEach } },
  channels: each(() => ({ initial: 'line' })),
  states: {
    line: hold({ pool: 'desk', answered: 'agent' }),
    agent: agent(true),
    helped: outcome('resolved'),
    sentOn: outcome('sentOn'),
  },
});

const all = assumed.leavingPerHour + numbers.length * assumed.othersPerHour;
const leaving = assumed.leavingPerHour / all;
const often = 40;

/** Who has to ring a number; whom an agent sends on becomes one who has to ring the next. */
export const callers = population({
  arrivals: poisson({ perHour: all }),
  personas: {
    others: persona({ needs: 'other', share: 1 - leaving, channel: each(() => 1), patience: assumed.patience }),
    ...each((name, next) =>
      persona({
        needs: 'cancel',
        share: name === numbers[0] ? leaving : 0,
        channel: name,
        patience: assumed.patience,
        comesBack: {
          afterGivingUp: { probability: assumed.ringsAgain.afterGivingUp, after: assumed.after.givingUp, most: often },
          ...(next && {
            otherwise: {
              probability: assumed.ringsAgain.whenSentOn,
              after: assumed.after.sentOn,
              most: often,
              channel: next,
              becomes: next,
            },
          }),
        },
      }),
    ),
  },
});

export const properties = [noDeadEnds()];
export const options = { horizon: days(4), warmUp: days(1), replications: 5, seed: 7 };

/** What it takes to end a subscription: of those who ended it, and of all. */
export function live(design: Design<'cancel' | 'other'> = asIs) {
  let [ended, needed] = [0, 0];
  const run = simulate(design, callers, {
    ...options,
    onContact: ({ counted, need, met, contact }) => {
      if (!counted || need !== 'cancel' || !met) return;
      ended++;
      needed += contact;
    },
  });
  const whose = (run.personas as Readonly<Record<string, CustomerFigures>>).sales!;
  return {
    run,
    whose,
    own: [
      ['calls until it is ended, of those who end it', 'number', needed / ended],
      ['on hold, a journey', 'duration', whose.waits.perJourney],
      ['facts told again, a journey', 'number', whose.repeats.retold],
      ['gave up for good', 'share', 1 - whose.resolution.value],
    ],
  } as const;
}

export default asIs;
