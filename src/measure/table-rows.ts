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
    ...(currency === null
      ? []
      : [[`cost a journey, ${currency}`, 'money', ({ cost }) => cost.perJourney] satisfies Row]),
    'CONTACTS THAT ENDED',
    ...Object.keys(figures.outcomes).map((name): Row => [name, 'share', ({ outcomes }) => outcomes[name]]),
  ];
}
