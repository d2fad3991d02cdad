/** What is summed for each persona of its journeys, beside what every run needs. */
export const JourneySum = {
  /** Contacts after the first, in which an agent answered, that ended by hanging up, that met the need. */
  againAnswered: 0,
  againAbandoned: 1,
  againMet: 2,
  /** Contacts after the first, by what brought the caller back; in the order of the causes. */
  becauseGivingUp: 3,
  becauseRefusal: 4,
  becauseBrokenPromise: 5,
  becauseOtherwise: 6,
  becauseOrganisation: 7,
} as const;
export const JOURNEY_SUMS = 8;

/** What is summed for each channel, where there are several. */
export const ChannelSum = { journeys: 0, contacts: 1, answered: 2, abandoned: 3, met: 4, waited: 5, cost: 6 } as const;
export const CHANNEL_SUMS = 7;
