import type { Estimate } from './estimate.ts';
import type { Unit } from './figure-text.ts';

/** How people call a figure, and in what it is measured. */
export interface FigureDescription {
  readonly unit: Unit;
  /** As it begins a sentence: `The mean wait in a line`. */
  readonly noun: string;
  /** What callers do more or less of, where that is said more simply: `{}` stands for how much. */
  readonly says?: string;
  /** The pool or the persona whose figure it is. */
  readonly of?: string;
}

type Row = readonly [unit: Unit, noun: string, says?: string];

const described = {
  journeys: ['number', 'The number of journeys'],
  contacts: ['number', 'The number of contacts'],
  unfinished: ['number', 'The number of journeys still open at the end'],
  'volume.offered': ['number', 'The number of contacts that ask for a line'],
  'volume.turnedAway': ['number', 'The number of times that callers are not let into a line'],
  'volume.answered': ['number', 'The number of contacts that an agent answers'],
  'volume.abandoned': ['number', 'The number of contacts that end by hanging up'],
  'volume.blocked': ['number', 'The number of contacts that find every trunk taken'],
  'volume.contained': ['number', 'The number of contacts that end without asking for a line'],
  contactsPerJourney: ['number', 'The number of contacts a journey'],
  resolution: ['share', 'The share of needs met'],
  firstContactResolution: ['share', 'The share of needs met in the first contact'],
  'waits.mean': ['duration', 'The mean wait in a line', 'Callers wait {} in a line'],
  'waits.median': ['duration', 'The median wait in a line'],
  'waits.p90': ['duration', 'The wait that nine in ten do not exceed'],
  'waits.p95': ['duration', 'The wait that 19 in 20 do not exceed'],
  'waits.delayed': ['share', 'The share not answered at once'],
  'waits.perContact': ['duration', 'The wait in all lines of a contact'],
  'waits.perJourney': ['duration', 'The wait in all lines of a journey'],
  'waits.untilHuman': ['duration', 'The time until a human answers'],
  'waits.asa': ['duration', 'The mean wait of those who are answered'],
  'waits.untilGivingUp': ['duration', 'The mean wait of those who give up'],
  'waits.serviceLevel': ['share', 'The share answered in time'],
  'waits.abandonment': ['share', 'The share who give up in a line'],
  'waits.outside': ['duration', 'The wait in front of a closed door, a journey,'],
  'waits.offPhone': ['duration', 'The time with the phone down, a journey,'],
  'repeats.perJourney': ['number', 'The number of repeats a journey'],
  'repeats.retold': ['number', 'The number of facts told again, a journey,'],
  'repeats.replayed': ['number', 'The number of prompts replayed, a journey,'],
  'repeats.misunderstood': ['number', 'The number of misunderstandings a journey'],
  'repeats.recontacts': ['number', 'The number of contacts again, a journey,'],
  'repeats.causes.transfers': ['number', 'The number of transfers a journey'],
  'repeats.causes.revisits': ['number', 'The number of states entered again, a journey,'],
  'deadEnds.rate': ['share', 'The share of journeys with a dead end'],
  'deadEnds.perContact': ['share', 'The share of contacts that are a dead end'],
  'cost.perContact': ['money', 'What a contact costs the caller'],
  'cost.perJourney': ['money', 'What a journey costs the caller'],
  'callbacks.offered': ['number', 'The number of callbacks accepted or declined'],
  'callbacks.accepted': ['share', 'The share of offered callbacks that are accepted'],
  'callbacks.calls': ['number', 'The number of calls to callers'],
  'callbacks.reached': ['number', 'The number of calls that callers answer'],
  'callbacks.answered': ['share', 'The share of calls that callers answer'],
  'callbacks.wait': ['duration', 'The time from the promise to the callback'],
  'promises.made': ['number', 'The number of promises a journey'],
  'promises.kept': ['number', 'The number of promises kept in time, a journey,'],
  'promises.late': ['number', 'The number of promises kept late, a journey,'],
  'promises.broken': ['number', 'The number of promises broken, a journey,'],
  'promises.lateBy': ['duration', 'The time by which late promises are late'],
  'announcements.waits': ['number', 'The number of waits announced'],
  'announcements.places': ['number', 'The number of places announced'],
  'announcements.met': ['share', 'The share of announced waits that end with an agent'],
  'announcements.place': ['number', 'The mean place announced'],
  'announcements.meanError': ['duration', 'The mean error of waits announced'],
  'announcements.rmse': ['duration', 'The root mean square error of waits announced'],
  'announcements.underestimated': ['share', 'The share of waits announced too short'],
  occupancy: ['share', 'The occupancy'],
  line: ['number', 'The number of callers in line'],
  utilisation: ['share', 'The share of their time at work in which agents are busy'],
  atOnce: ['number', 'The number of callers whom a busy agent has at hand'],
  helped: ['number', 'The number of times that agents answer callers of other lines'],
  offered: ['number', 'The number of times that callers ask for the line'],
  answered: ['number', 'The number of times that callers in the line are answered'],
  overflowed: ['number', 'The number of times that agents of another pool answer'],
} as const satisfies Record<string, Row>;

type OfLine = 'offered' | 'answered' | 'overflowed';
type OfPool = 'occupancy' | 'line' | 'utilisation' | 'atOnce' | 'helped' | OfLine;
type OfRun = Exclude<keyof typeof described, OfPool>;
type Described = Exclude<OfRun, `announcements.${string}`>;

/** The name of a figure: the way to it in a run. */
export type FigureName<Name extends string = string> =
  | OfRun
  | `deadEnds.byState.${string}`
  | `outcomes.${string}`
  | `pools.${string}.${OfPool | Extract<Described, `waits.${string}`>}`
  | `personas.${Name}.${Described | `deadEnds.byState.${string}` | `outcomes.${string}`}`;

/** Whose figure it is, and which: the names of pools and personas may hold dots themselves. */
const part =
  /^(?:pools|personas)\.(.*?)\.((?:waits|repeats|deadEnds|outcomes|volume|cost|callbacks|promises)\..*|[^.]*)$/;

/** Figures that are described nowhere are called by their names, and written as plain numbers. */
export function describeFigure(name: string, figure: Estimate): FigureDescription {
  const [, owner, own] = part.exec(name) ?? [];
  if (owner !== undefined && own !== undefined) {
    return { ...describeFigure(own, figure), of: owner.replace(/(.*)\.skills\.(.*)/, '$1, $2') };
  }
  const ended = /^(outcomes|deadEnds\.byState)\.(.*)$/.exec(name);
  if (ended) {
    const how = ended[1] === 'outcomes' ? 'that end as' : 'that meet a dead end in';
    return { unit: 'share', noun: `The share of contacts ${how} '${ended[2]}'` };
  }
  if (name === 'waits.serviceLevel' && 'threshold' in figure) {
    return { unit: 'share', noun: `The share answered within ${figure.threshold} s` };
  }
  const row = (described as Record<string, Row>)[name];
  if (row === undefined) return { unit: 'number', noun: `'${name}'` };
  const [unit, noun, says] = row;
  return { unit, noun, ...(says !== undefined && { says }) };
}
