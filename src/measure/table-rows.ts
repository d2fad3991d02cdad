import type { CustomerFigures } from './customers.ts';
import type { Estimate } from './estimate.ts';
import type { Unit } from './figure-text.ts';

/** A line of a table: its label, and the figure it shows of whatever has figures. */
export type Row = readonly [label: string, unit: Unit, of: (figures: CustomerFigures) => Estimate | undefined];

const returning: readonly Row[] = [
  ['given up for good', 'share', ({ comesBack }) => comesBack.givenUp],
  ['again after giving up', 'number', ({ comesBack }) => comesBack.because.givingUp],
  ['again after a refusal', 'number', ({ comesBack }) => comesBack.because.refusal],
  ['again after a broken promise', 'number', ({ comesBack }) => comesBack.because.brokenPromise],
  ['again otherwise', 'number', ({ comesBack }) => comesBack.because.otherwise],
];

const refused: readonly Row[] = [
  ['told no', 'number', ({ refusals }) => refusals.perJourney],
  ['again after being told no', 'number', ({ refusals }) => refusals.recontacts],
];

const promised: readonly Row[] = [
  ['promises made', 'number', ({ promises }) => promises.made],
  ['  kept', 'number', ({ promises }) => promises.kept],
  ['  kept late', 'number', ({ promises }) => promises.late],
  ['  broken', 'number', ({ promises }) => promises.broken],
];

const kept: readonly Row[] = [
  ['case closed', 'share', ({ cases }) => cases.closed],
  ['case closed with the need unmet', 'share', ({ cases }) => cases.closedUnmet],
  ['resolved at first, as recorded', 'share', (figures) => figures.recordedResolution],
  ['two employees on it at once', 'share', ({ cases }) => cases.twoAtOnce],
  ['contacts after the need was met', 'number', ({ cases }) => cases.inVain],
];

const own: readonly Row[] = [
  ['waited for the organisation', 'duration', ({ turns }) => turns.organisation],
  ['waited for the customer', 'duration', ({ turns }) => turns.customer],
  ['kept free', 'duration', ({ ownTime }) => ownTime.keptFree],
  ['  times', 'number', ({ ownTime }) => ownTime.times],
  ['  times in vain', 'number', ({ ownTime }) => ownTime.inVain],
  ['visits and talks for nothing', 'number', ({ ownTime }) => ownTime.nothingDone],
];

/** The lines of a table about customers; a text is a heading. */
export function rowsOf(figures: CustomerFigures): readonly (string | Row)[] {
  const { threshold } = figures.waits.serviceLevel();
  const { currency } = figures.cost;
  const states = Object.keys(figures.deadEnds.byState);
  return [
    'WAITS',
    ['in a line, mean', 'duration', ({ waits }) => waits.mean],
    ['in a line, nine in ten within', 'duration', ({ waits }) => waits.p90],
    ['in lines, a journey', 'duration', ({ waits }) => waits.perJourney],
    ...(Math.abs(figures.waits.outside.value) > 0
      ? [['  outside, before opening', 'duration', ({ waits }) => waits.outside] satisfies Row]
      : []),
    ['until a human answers', 'duration', ({ waits }) => waits.untilHuman],
    [`answered within ${threshold} s`, 'share', ({ waits }) => waits.serviceLevel(threshold)],
    ['gave up in a line', 'share', ({ waits }) => waits.abandonment],
    'REPEATS, a journey',
    ['all together', 'number', ({ repeats }) => repeats.perJourney],
    ['  facts told again', 'number', ({ repeats }) => repeats.retold],
    ['  prompts replayed', 'number', ({ repeats }) => repeats.replayed],
    ['  misunderstandings', 'number', ({ repeats }) => repeats.misunderstood],
    ['  contacts again', 'number', ({ repeats }) => repeats.recontacts],
    ['because of transfers', 'number', ({ repeats }) => repeats.causes.transfers],
    'DEAD ENDS',
    ['journeys with one', 'share', ({ deadEnds }) => deadEnds.rate],
    ['contacts', 'share', ({ deadEnds }) => deadEnds.perContact],
    ...states.map((state): Row => [`  in ${state}`, 'share', ({ deadEnds }) => deadEnds.byState[state]]),
    'JOURNEYS',
    ['contacts a journey', 'number', (figures) => figures.contactsPerJourney],
    ['need met in the end', 'share', ({ resolution }) => resolution],
    ['need met in the first contact', 'share', (figures) => figures.firstContactResolution],
    ...(figures.tells.comesBack ? returning : []),
    ...(figures.tells.refusals ? refused : []),
    ...(figures.tells.promises ? promised : []),
    ...(figures.tells.cases ? kept : []),
    ...(figures.tells.ownTime ? own : []),
    ...(currency === null
      ? []
      : [[`cost a journey, ${currency}`, 'money', ({ cost }) => cost.perJourney] satisfies Row]),
    'CONTACTS THAT ENDED',
    ...Object.keys(figures.outcomes).map((name): Row => [name, 'share', ({ outcomes }) => outcomes[name]]),
  ];
}
