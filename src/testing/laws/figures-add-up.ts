import type { Stay } from '../../measure/stay.ts';
import type { Law } from './law.ts';
import { contactOf, isClose, type Lived, lengthOf, sum, sumBehind } from './lived.ts';

/** Two ways of counting the same, by what it is. */
type Count = readonly [what: string, told: number, seen: number];

/** What a run says is what was seen to happen: contacts, outcomes, waits, repeats, dead ends, cost. */
export const figuresAddUp: Law = {
  name: 'figuresAddUp',
  text: 'figures say what was seen to happen',
  broken: (lived) => {
    if (!lived.isOver) return [];
    const counts = [...contactCounts(lived), ...stayCounts(lived), ...repeatCounts(lived), ...endCounts(lived)];
    const wrong = counts.filter(([, told, seen]) => !isClose(told, seen));
    return wrong.map(([what, told, seen]) => `${what}: ${told} in the figures, ${seen} in the log`);
  },
};

function contactCounts({ run, stays, contacts }: Lived): readonly Count[] {
  const isAsking = (stay: Stay): boolean => stay.activity === 'queue';
  const asked = new Set(stays.filter(isAsking).map(contactOf));
  const answered = new Set(stays.filter(isAnswered).map(contactOf));
  const abandoned = contacts.filter(({ outcome }) => outcome === 'abandoned');
  const contained = contacts.filter((each) => each.outcome !== 'abandoned' && !asked.has(contactOf(each)));
  const callers = new Set(contacts.map(({ caller }) => caller));
  const outcomes = Object.entries(run.outcomes).map(
    ([name, part]): Count => [
      `contacts that ended as ${name}`,
      sumBehind(part),
      contacts.filter(({ outcome }) => outcome === name).length,
    ],
  );
  return [
    ['contacts', run.contacts.value, contacts.length],
    ['journeys', run.journeys.value, callers.size],
    ['contacts that asked for a line', run.volume.offered.value, asked.size],
    ['contacts that were answered', run.volume.answered.value, answered.size],
    ['contacts that were abandoned', run.volume.abandoned.value, abandoned.length],
    ['contacts without a line', run.volume.contained.value, contained.length],
    ['what contacts cost', sumBehind(run.cost.perContact), sum(contacts.map(({ cost }) => cost))],
    ...outcomes,
  ];
}

/** An agent and the caller have come to talk. */
const isAnswered = ({ event, offPhone }: Stay): boolean =>
  offPhone ? event === 'caller.answered' : event === 'agent.answered';

function stayCounts({ run, stays }: Lived): readonly Count[] {
  const inLine = stays.filter(({ activity, offPhone, away }) => activity === 'queue' && !offPhone && !away);
  return [['seconds in lines', sumBehind(run.waits.mean), sum(inLine.map(lengthOf))]];
}

function repeatCounts({ run, stays, contacts }: Lived): readonly Count[] {
  const { repeats, journeys } = run;
  const all = journeys.value;
  const { retold, replayed, misunderstood, recontacts, perJourney } = repeats;
  const parts = [retold, replayed, misunderstood, recontacts].map(({ value }) => value);
  return [
    ['facts told again', retold.value * all, sum(stays.map(({ again }) => again.length))],
    ['prompts replayed', replayed.value * all, stays.filter(({ replay }) => replay).length],
    ['misunderstandings', misunderstood.value * all, stays.filter((stay) => stay.misunderstood).length],
    ['contacts again', recontacts.value * all, contacts.length - all],
    ['repeats', perJourney.value, sum(parts)],
  ];
}

function endCounts({ run, contacts }: Lived): readonly Count[] {
  const { deadEnds } = run;
  const ends = contacts.filter(({ deadEnd }) => deadEnd !== null);
  const met = new Set(contacts.filter((contact) => contact.met).map(({ caller }) => caller));
  return [
    ['dead ends', sumBehind(deadEnds.perContact), ends.length],
    ['journeys with a dead end', sumBehind(deadEnds.rate), new Set(ends.map(({ caller }) => caller)).size],
    ['dead ends by state', sum(Object.values(deadEnds.byState).map(sumBehind)), ends.length],
    ['dead ends with the need met', 0, ends.filter((contact) => contact.met).length],
    ['needs met', sumBehind(run.resolution), met.size],
  ];
}
