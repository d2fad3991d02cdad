// Bytes for a caller who is in line with patience running: what a million of them, there at once, add to the peak of
// a process. A number as the argument lives through so many and prints the peak.
import { spawnSync } from 'node:child_process';
import { conversation, days, hold, hours, outcome, poisson, population, service, simulate, uniform } from 'please-hold';

/** Peak resident bytes of a process of its own. */
function peak(open: number): number {
  const { stdout, status } = spawnSync(process.execPath, [process.argv[1]!, String(open)], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`no figure for ${open} callers`);
  return Number(stdout);
}

/** All arrive within an hour, nobody gives up before three days are over, and one agent talks for a week. */
function live(open: number): void {
  const design = service({
    id: 'full',
    needs: ['help'],
    pools: { desk: { agents: 1 } },
    channels: { phone: { initial: 'line' } },
    states: {
      line: hold({ pool: 'desk', answered: 'agent' }),
      agent: conversation({ lasts: days(7), results: { resolved: { weight: 1, to: 'done' } } }),
      done: outcome('resolved'),
    },
  });
  const patience = uniform({ min: days(3), max: days(4) });
  const callers = population({
    arrivals: poisson({ perHour: open }),
    personas: { caller: { needs: 'help', share: 1, patience } },
  });
  const run = simulate(design, callers, { horizon: hours(1), runOn: 0, replications: 1 });
  if (run.unfinished.value < 0.9 * open) throw new Error(`${run.unfinished.value} open at once`);
  console.log(process.resourceUsage().maxRSS * 1024);
}

const asked = process.argv[2];
if (asked !== undefined) {
  live(Number(asked));
} else {
  const [few, million] = [peak(1000), peak(1_000_000)];
  console.log(`1,000 open           peak ${(few / 1e6).toFixed(0)} MB`);
  console.log(`1,000,000 open       peak ${(million / 1e6).toFixed(0)} MB`);
  console.log(`bytes a caller       ${((million - few) / 999_000).toFixed(0)}`);
}
