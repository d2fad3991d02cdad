import { EventLog } from './event-log.ts';

/**
 * Several logs of one run, as one: each is told of all, and `end` ends all.
 *
 * @throws what the logs throw; the others are ended all the same.
 *
 * @example
 * const log = together(csvLog(toFile('stays.csv')), xesLog(toFile('journeys.xes')));
 * @since 0.1.0
 */
export function together(...logs: readonly EventLog[]): EventLog {
  const each = (tell: (log: EventLog) => void) => {
    for (const log of logs) tell(log);
  };
  const writer = {
    begin: () => {},
    stay: (stay: Parameters<EventLog['onStay']>[0]) => each((log) => log.onStay(stay)),
    contact: (contact: Parameters<EventLog['onContact']>[0]) => each((log) => log.onContact(contact)),
    journey: (journey: Parameters<EventLog['onJourney']>[0]) => each((log) => log.onJourney(journey)),
    end: () => {},
  };
  return new EventLog(
    writer,
    logs.map((log) => ({ close: () => log.end() })),
  );
}
