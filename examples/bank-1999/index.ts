/**
 * The call centre of a bank behind a phone menu, February 1999, from published figures instead of a story. Staffing is
 * fitted to the share of callers who had to wait, and to nothing else; how long they waited and how many gave up is
 * then predicted, and the error of the prediction told, whatever it is.
 *
 *   call ─▶ line ─▶ agent ─▶ answered ─▶ 13.0 % ring again within an hour
 *             └▶ gives up ─▶ 47.8 % ring again within an hour
 */
import {
  conversation,
  type Design,
  days,
  empirical,
  hold,
  hours,
  lognormal,
  mixture,
  outcome,
  type Population,
  persona,
  poisson,
  population,
  type Run,
  seconds,
  service,
  simulate,
  uniform,
  weekly,
} from 'please-hold';

/** What was published. Shares of the calls that reached the line or an agent. */
export const told = {
  calls: 31_094,
  service: { longer: lognormal({ mu: 4.792, sigma: 0.944 }), short: 0.067, shortUpTo: seconds(10) },
  /** Kaplan-Meier: the share of callers who bear so many seconds. */
  bears: [
    [0, 1],
    [15, 0.943],
    [30, 0.9],
    [60, 0.821],
    [120, 0.711],
    [300, 0.487],
    [600, 0.264],
  ] as const,
  queued: 0.58,
  abandoned: 0.126,
  queuedWait: { mean: 75.8, median: 50, p90: 179 },
  againAfterGivingUp: 0.478,
  againAfterAnAnswer: 0.13,
};

/** What was not, and is assumed: when the bank is open, and that calls come evenly in those hours of the 28 days. */
export const assumed = { open: 'sun-thu', from: '07:00', to: '24:00', daysOpen: 20 };

/** Found by `fit()`. */
export const fitted = { agents: 5, newNeedsPerHour: 81 };

/** Patience between and beyond the published points: a constant hazard from each to the next, the last one's for ever. */
function patience(share: number): number {
  const bearing = 1 - share;
  const last = told.bears.length - 2;
  const at = told.bears.findIndex(
    ([, survival], i) => i === last || (survival >= bearing && bearing > told.bears[i + 1]![1]),
  );
  const [[from, before], [to, after]] = [told.bears[at]!, told.bears[at + 1]!];
  return from + ((to - from) * Math.log(before / bearing)) / Math.log(before / after);
}

const thousand = Array.from({ length: 1000 }, (_, i) => (i + 0.5) / 1000);
// Half of those who were answered with the need unmet ring again, as of those who gave up: the upper bound of 13.0 %.
const unmet = told.againAfterAnAnswer / told.againAfterGivingUp;

export const bank = service({
  id: 'bank-1999',
  needs: ['anything'],
  pools: {
    agents: { agents: fitted.agents, opens: { days: assumed.open, from: assumed.from, to: assumed.to } },
  },
  channels: { phone: { initial: 'line' } },
  states: {
    line: hold({ pool: 'agents', answered: 'agent', closed: 'closed' }),
    agent: conversation({
      lasts: mixture([
        { weight: told.service.short, of: uniform({ min: 0, max: told.service.shortUpTo }) },
        { weight: 1 - told.service.short, of: told.service.longer },
      ]),
      results: {
        met: { label: 'helps', weight: 1 - unmet, to: 'met' },
        unmet: { label: 'does not help', weight: unmet, to: 'unmet' },
      },
    }),
    met: outcome('met', { meets: 'all' }),
    unmet: outcome('unmet'),
    closed: outcome('closed'),
  },
});

/** So many new needs an hour; redials come on top. */
export function customers(perHour: number) {
  return population({
    arrivals: poisson({ perHour: weekly({ [assumed.open]: { [`${assumed.from}-${assumed.to}`]: perHour } }) }),
    personas: {
      customer: persona({
        needs: 'anything',
        share: 1,
        patience: empirical(thousand.map(patience)),
        redials: { probability: told.againAfterGivingUp, after: uniform({ min: 0, max: hours(1) }), most: 20 },
      }),
    },
  });
}

export const callers = customers(fitted.newNeedsPerHour);

export const options = { horizon: days(28), replications: 10, seed: 7 };

/** So many agents and new needs an hour, simulated so many times. */
export const month = (agents: number, perHour: number, replications: number) =>
  simulate(bank.with({ pools: { agents: { agents } } }), customers(perHour), { ...options, replications });

/** How many new needs an hour raise a figure to what it was; to an eighth of one. */
function needsFor(was: number, figure: (perHour: number) => number): number {
  let [low, high] = [0, 128];
  while (high - low > 0.125) {
    const middle = (low + high) / 2;
    if (figure(middle) < was) low = middle;
    else high = middle;
  }
  return low;
}

/** First the agents of whose callers, with the calls of the month, nearest to 58.0 % queue; then 58.0 % to the digit. */
export function fit(): typeof fitted {
  const off = (agents: number) => {
    const perHour = needsFor(told.calls, (needs) => month(agents, needs, 1).contacts.value);
    return Math.abs(month(agents, perHour, 1).waits.delayed.value - told.queued);
  };
  let agents = 4;
  while (off(agents + 1) < off(agents)) agents++;
  return { agents, newNeedsPerHour: needsFor(told.queued, (needs) => month(agents, needs, 3).waits.delayed.value) };
}

/** What a run says of the figures that were published. */
export function predicted({ waits }: Run) {
  const queued = waits.delayed.value;
  const amongQueued = (share: number) => waits.quantile(1 - queued * (1 - share)).value;
  return {
    abandoned: waits.abandonment.value,
    mean: waits.mean.value / queued,
    median: amongQueued(0.5),
    p90: amongQueued(0.9),
  };
}

/** How far the predictions are off, as shares of what was. */
export function live(design: Design<'anything'> = bank, who: Population<'customer', 'anything'> = callers) {
  const run = simulate(design, who, options);
  const { abandoned, mean, median, p90 } = predicted(run);
  const off = (found: number, was: number) => found / was - 1;
  return {
    run,
    own: [
      ['gave up, 12.6 % in fact', 'share', abandoned],
      ['  error of that prediction', 'share', off(abandoned, told.abandoned)],
      ['wait of the queued, mean, 75.8 s in fact', 'duration', mean],
      ['  error of that prediction', 'share', off(mean, told.queuedWait.mean)],
      ['wait of the queued, median, 50 s in fact', 'duration', median],
      ['  error of that prediction', 'share', off(median, told.queuedWait.median)],
      ['wait of the queued, nine in ten within, 179 s in fact', 'duration', p90],
      ['  error of that prediction', 'share', off(p90, told.queuedWait.p90)],
      ['queued, 58.0 % in fact: fitted', 'share', run.waits.delayed],
      ['calls in the month, 31,094 in fact', 'number', run.contacts],
    ],
  } as const;
}
