import type { Stay } from '../../measure/stay.ts';
import type { Law } from './law.ts';
import { isPlainPool } from './plain-pool.ts';

/** An agent is busy with one caller at a time, and is one of those there are; of pools that take no more than one. */
export const oneAtATime: Law = {
  name: 'oneAtATime',
  text: 'agents are busy with one caller at a time',
  broken: ({ design, stays }) => {
    const talks = new Map<string, Stay[]>();
    const strangers: string[] = [];
    for (const stay of stays) {
      if (stay.activity !== 'choice') continue;
      for (const { pool: of, agent } of [stay, ...(stay.colleague ? [stay.colleague] : [])]) {
        const pool = of === null ? undefined : design.pools[of];
        if (agent === null || !pool || !isPlainPool(pool)) continue;
        const name = `agent ${agent} of '${of}'`;
        if (agent > pool.agents) strangers.push(`there is no ${name}`);
        talks.set(name, [...(talks.get(name) ?? []), stay]);
      }
    }
    const both = [...talks].flatMap(([name, own]) => {
      own.sort((a, b) => a.began - b.began || a.ended - b.ended);
      const at = own.findIndex((talk, i) => i > 0 && own[i - 1]!.ended > talk.began);
      return at < 0 ? [] : [`${name} is busy with callers ${own[at - 1]!.caller} and ${own[at]!.caller} at once`];
    });
    return [...strangers, ...both];
  },
};
