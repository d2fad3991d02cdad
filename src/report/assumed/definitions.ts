/** What the figures of a report are, in the words of docs/measures.md; a test holds them against it. */
export const definitions: readonly (readonly [shown: string, figure: string, is: string])[] = [
  ['Wait', 'waits.mean', 'seconds over stays, however they ended'],
  ['Median, nine in ten', 'waits.median', 'of all stays, zeros included'],
  ['Still in the line', 'waits.longerThan', 'share of stays longer than t seconds; the same for many t at once'],
  [
    'Gave up',
    'waits.abandonment',
    'stays that ended by hanging up over stays; those of less than shortAbandon seconds left out of both',
  ],
  ['Mean wait of the answered', 'waits.asa', 'average speed of answer: seconds of answered stays over answered stays'],
  ['Mean wait of who gave up', 'waits.untilGivingUp', 'the same of stays that ended by hanging up'],
  [
    'Answered within',
    'waits.serviceLevel',
    'stays answered within t (the first of thresholds, 20 unless said) over all stays',
  ],
  [
    'Patience',
    'waits.patience.longerThan',
    'share of callers who bear more than t seconds; of those who had to wait, as whoever is answered at once says nothing of it',
  ],
  ['Half bear', 'waits.patience.quantile', 'seconds within which a share p has given up, were nobody answered'],
  [
    'Mean, if exponential',
    'waits.patience.meanIfExponential',
    'seconds in line of all stays over stays that ended by hanging up: the mean, if patience is exponential',
  ],
  ['Repeats, a journey', 'repeats.perJourney', 'the sum of the next four'],
  ['Facts told again, a journey', 'repeats.retold', 'facts told although told before in the journey'],
  ['Prompts played again, a journey', 'repeats.replayed', 'plays of a menu after the first (any choice with replay)'],
  [
    'Misunderstandings, a journey',
    'repeats.misunderstood',
    "misunderstandings by a bot (any result with counts: 'misunderstanding')",
  ],
  ['Contacts again, a journey', 'repeats.recontacts', 'contacts after the first'],
  [
    'Transfers, a journey',
    'repeats.causes.transfers',
    'agents after the first of a contact; a cause: shown, never added',
  ],
  [
    'States entered again, a journey',
    'repeats.causes.revisits',
    'blocks entered again in the same contact, not from within; a cause',
  ],
  ['Dead ends', 'deadEnds.rate', 'journeys with at least one, over journeys'],
  [
    'Dead ends in a state',
    'deadEnds.byState',
    'those met in a state, over contacts: where the caller was doomed first, else where the contact ended',
  ],
  ['Need met in the end', 'resolution', 'journeys in which the need was met, over journeys begun'],
  [
    'Occupancy',
    'pools.NAME.occupancy',
    'agent-time busy over agent-time at work, breaks left out. Busy: from the answer to the end of wrap-up. At work: all agents in opening hours, or as many as the shifts have, and those who finish afterwards',
  ],
  ['In line', 'pools.NAME.line', 'callers in line, the average over time, closed hours included'],
  ['Asked for it', 'pools.NAME.offered', 'times that callers asked for the line, let in or not'],
];
