/**
 * The contrast to the maze: you call, somebody answers; you ask, you get an answer. No menu, no tune, no bot. How many
 * people does that take for the maze's callers, and what do these save? The price, both ways.
 *
 *   call ─▶ line ─▶ somebody ─▶ an answer
 *             └ closed ─▶ called back in the morning
 */
import {
  callback,
  conversation,
  type Design,
  hold,
  lognormal,
  minutes,
  noDeadEnds,
  type Run,
  seconds,
  simulate,
} from 'please-hold';
import { maze, callers as ofTheMaze, options as week } from '../maze/index.ts';

/** What the stories tell: when the first visitor is there. How many people there are is not told. */
export const told = { from: '08:30' };

/** What they do not tell, and is assumed: whoever answers may decide, and talks as long as in the maze. */
export const assumed = {
  to: '17:30',
  talk: lognormal({ mean: minutes(4), sd: minutes(3) }),
  wrapUp: seconds(30),
  atOnce: { share: 0.9, within: seconds(20) },
  /** That somebody who is called back is there; else they are called once more. */
  there: 0.8,
};

/** The fewest people, found by `fewest()`: whose callers are on hold no longer than in the maze; who answer at once. */
export const found = { noLongerOnHold: 5, atOnce: 11 };

export const callers = ofTheMaze;
export const properties = [noDeadEnds()];
export const options = { ...week, replications: 10 };

/** So many people answer, and nothing else does. */
const answeredBy = (people: number) =>
  maze.with({
    id: 'people-first',
    pools: { desk: { agents: people, opens: { days: 'mon-fri', from: told.from, to: assumed.to } } },
    channels: { phone: { initial: 'line' } },
    states: {
      welcome: undefined,
      menu: undefined,
      bot: undefined,
      line: hold({ pool: 'desk', answered: 'agent', closed: 'back' }),
      back: callback({ pool: 'desk', reached: assumed.there, answered: 'agent', missed: 'back' }),
      closed: undefined,
      agent: conversation({
        asks: ['identity', 'story'],
        lasts: assumed.talk,
        wrapUp: assumed.wrapUp,
        results: { resolved: { weight: 1, to: 'solved' } },
      }),
    },
  });

export const asIs = maze;
export const sameWait = answeredBy(found.noLongerOnHold);
export const toBe = answeredBy(found.atOnce);

/** The fewest people with whom a run is as it should be. */
export function fewest(isEnough: (run: Run) => boolean): number {
  for (let people = 1; ; people++) if (isEnough(simulate(answeredBy(people), callers, options))) return people;
}

export const answersAtOnce = ({ waits }: Run) =>
  waits.serviceLevel(assumed.atOnce.within).value >= assumed.atOnce.share;

export const onHold = ({ waits }: Run) => waits.perJourney.value;

/** What it costs the organisation, and what it costs the callers, a week. */
export function live(design: Design<'fault' | 'cancel'> = asIs) {
  let onThePhone = 0;
  const run = simulate(design, callers, {
    ...options,
    onContact: ({ counted, began, ended }) => {
      if (counted) onThePhone += ended - began;
    },
  });
  const { agents } = design.pools.desk!;
  const offPhone = run.waits.offPhone.value * run.journeys.value;
  const hoursADay = design === maze ? 8 : 9;
  return {
    run,
    own: [
      ['people at the desk', 'whole', agents],
      ['paid hours a week', 'whole', 5 * hoursADay * agents],
      ["callers' hours on the phone a week", 'number', (onThePhone / run.replications - offPhone) / 3600],
      ['until a human answers', 'duration', run.waits.untilHuman],
      ['on hold, a journey', 'duration', run.waits.perJourney],
      ['gave up in a line', 'share', run.waits.abandonment],
      ['turned away', 'share', run.outcomes.turnedAway ?? 0],
      ['need met in the end', 'share', run.resolution],
    ],
  } as const;
}

export default toBe;
