import type { Activity } from '../../design/activity.ts';
import type { Law } from './law.ts';
import { isPlainPool } from './plain-pool.ts';

const plain = ['kind', 'pool', 'says', 'capacity', 'longestWait', 'sends', 'beforeOpening', 'overnight'];

/** Of two in line, who came first is answered first; of pools and lines that make no difference between callers. */
export const firstComeFirstServed: Law = {
  name: 'firstComeFirstServed',
  text: 'who comes first is served first',
  broken: ({ design, stays }) =>
    Object.entries(design.pools).flatMap(([name, pool]) => {
      const lines = design.states.flatMap(({ activity }) =>
        activity?.kind === 'queue' && (activity.pool === name || !isPlainLine(activity)) ? [activity] : [],
      );
      if (!isPlainPool(pool) || !lines.every(isPlainLine)) return [];
      const answered = stays.filter((stay) => stay.pool === name && stay.event === 'agent.answered' && !stay.offPhone);
      answered.sort((a, b) => a.began - b.began || a.ended - b.ended);
      const at = answered.findIndex((stay, i) => i > 0 && answered[i - 1]!.ended > stay.ended);
      if (at < 0) return [];
      const [first, second] = [answered[at - 1]!, answered[at]!];
      return [`caller ${second.caller} is answered by '${name}' before caller ${first.caller}, who came first`];
    }),
};

const isPlainLine = (line: Activity): boolean =>
  Object.entries(line).every(([name, value]) => plain.includes(name) || value === undefined || value === false);
