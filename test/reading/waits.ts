import type { Stay } from '../../src/measure/stay.ts';
import type { Circumstances } from './circumstances.ts';
import { type Journey, seconds, sum } from './journeys.ts';

/** Full, or nobody there: the caller was not let into the line. */
export function isTurnedAway(stay: Stay): boolean {
  return seconds(stay) === 0 && (stay.event === 'queue.full' || stay.event === 'queue.closed');
}

/** "Whoever is not let in (full, closed) has no stay", and one that still goes on has not ended. */
function isStayInLine(stay: Stay): boolean {
  return stay.activity === 'queue' && !stay.open && !isTurnedAway(stay);
}

/** The figures of single stays in lines. */
export function readLineWaits(stays: readonly Stay[], { thresholds, shortAbandon }: Circumstances) {
  const inLine = stays.filter(isStayInLine);
  const answered = inLine.filter(({ event }) => event === 'agent.answered');
  const isGivingUp = ({ event }: Stay) => event === 'caller.hungUp';
  const gaveUp = inLine.filter(isGivingUp);
  const mean = (some: readonly Stay[]) => sum(some, seconds) / some.length;
  const share = (some: readonly Stay[], of: readonly Stay[]) => some.length / of.length;
  const cut = (some: readonly Stay[]) => some.filter((stay) => !(isGivingUp(stay) && seconds(stay) < shortAbandon));
  const figures: Record<string, number> = {
    'waits.mean': mean(inLine),
    'waits.delayed': share(
      inLine.filter((stay) => seconds(stay) > 0),
      inLine,
    ),
    'waits.asa': mean(answered),
    'waits.untilGivingUp': mean(gaveUp),
    'waits.abandonment': share(cut(gaveUp), cut(inLine)),
  };
  for (const threshold of thresholds) {
    const within = (some: readonly Stay[]) => some.filter((stay) => seconds(stay) <= threshold);
    const patient = inLine.filter((stay) => !(isGivingUp(stay) && seconds(stay) <= threshold));
    figures[`waits.longerThan ${threshold}`] = share(
      inLine.filter((stay) => seconds(stay) > threshold),
      inLine,
    );
    figures[`waits.serviceLevel ${threshold} offered`] = share(within(answered), inLine);
    figures[`waits.serviceLevel ${threshold} answered`] = share(within(answered), answered);
    figures[`waits.serviceLevel ${threshold} patient`] = share(within(answered), patient);
  }
  return figures;
}

/** All waits in order: what a quantile is one of. */
export function waitsInOrder(stays: readonly Stay[]): readonly number[] {
  return stays
    .filter(isStayInLine)
    .map(seconds)
    .sort((a, b) => a - b);
}

/** The figures of contacts and journeys. */
export function readWaits(journeys: readonly Journey[], circumstances: Circumstances) {
  const contacts = journeys.flat();
  const stays = contacts.flatMap((contact) => contact.stays);
  const waited = sum(stays.filter(isStayInLine), seconds);
  const untilHuman = contacts.flatMap(({ began, stays }) => {
    const answers = stays.filter(({ event }) => event === 'agent.answered').map(({ ended }) => ended);
    return answers.length > 0 ? [Math.min(...answers) - began] : [];
  });
  return {
    ...readLineWaits(stays, circumstances),
    'waits.perContact': waited / contacts.length,
    'waits.perJourney': waited / journeys.length,
    'waits.untilHuman': sum(untilHuman, (time) => time) / untilHuman.length,
  };
}
