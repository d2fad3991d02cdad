/** What is summed for each persona of its journeys, beside what every run needs. */
export enum JourneySum {
  /** Contacts after the first, in which an agent answered, that ended by hanging up, that met the need. */
  againAnswered = 0,
  againAbandoned = 1,
  againMet = 2,
  /** Contacts after the first, by what brought the caller back; in the order of the causes. */
  becauseGivingUp = 3,
  becauseRefusal = 4,
  becauseBrokenPromise = 5,
  becauseOtherwise = 6,
  becauseOrganisation = 7,
  /** Times that callers were told no. */
  refusals = 8,
  /** Promises made, and what became of them. */
  promisesMade = 9,
  promisesKept = 10,
  promisesLate = 11,
  promisesBroken = 12,
  /** Journeys whose case was ever closed, or closed with the need unmet; times that a contact followed. */
  closed = 13,
  closedUnmet = 14,
  reopened = 15,
  /** Journeys on which two employees were at once; contacts that ended after another had met the need. */
  twoAtOnce = 16,
  inVain = 17,
  /** Journeys whose first contact was recorded as resolved, and none followed soon. */
  recordedFirst = 18,
  /** Seconds off the phone in which it was the caller's turn. */
  customerTurn = 19,
  /** Seconds and times that were kept free, those in vain; stays of which nothing came. */
  keptFree = 20,
  timesKeptFree = 21,
  keptFreeInVain = 22,
  nothingDone = 23,
  /** Seconds by which promises that were kept late were. */
  promisesLateBy = 24,
}
export const JOURNEY_SUMS = 25;

/** What is summed for each channel, where there are several. */
export enum ChannelSum {
  journeys = 0,
  contacts = 1,
  answered = 2,
  abandoned = 3,
  met = 4,
  waited = 5,
  cost = 6,
}
export const CHANNEL_SUMS = 7;
