import { test } from 'vitest';
import { readdirSync, writeFileSync } from 'node:fs';
import { replay, simulate } from '/work/wt/stories/src/index.ts';
const names = (process.env.ONLY ?? readdirSync('/work/wt/stories/examples').join()).split(',');
test('read', async () => {
  let out = '';
  for (const name of names) {
    const m: any = await import(`/work/wt/stories/examples/${name}/index.ts`);
    const design = m[process.env.DESIGN ?? ''] ?? m.default ?? m.asIs ?? m.maze ?? m.cardLine ?? Object.values(m).find((v: any) => v?.machine);
    if (!m.callers) { out += `##### ${name}: no callers ${Object.keys(m)}\n`; continue; }
    const options = { ...m.options };
    const seen = new Map<number, any>();
    simulate(design, m.callers, { ...options, replications: 1, until: undefined, onContact: (c: any) => {
      if (!c.counted) return;
      const s = seen.get(c.caller) ?? { n: 0, dead: 0, cost: 0, ended: 0 };
      s.n++; s.dead += c.deadEnd === null ? 0 : 1; s.ended = c.ended; seen.set(c.caller, s);
    } });
    const all = [...seen].sort((a, b) => b[1].n * 10 + b[1].dead - a[1].n * 10 - a[1].dead);
    const pick = all[Number(process.env.NTH ?? 0)]!;
    const { replications, until, ...rest } = options;
    out += `\n##### ${name} ${JSON.stringify(pick[1])}\n` + replay(design, m.callers, { ...rest, replication: 1, caller: pick[0] }).toString() + '\n';
  }
  writeFileSync(process.env.OUT ?? '/tmp/stories/out.txt', out);
}, 600000);
