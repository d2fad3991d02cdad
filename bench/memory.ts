// Ten million callers of examples/erlang-a, one after the other in one replication: the peak memory of the process.
import { simulate } from 'please-hold';
import { callers, erlangA } from '../examples/erlang-a/index.ts';

const MOST = 150;
const wanted = Number(process.argv[2] ?? 10_000_000);
const run = simulate(erlangA, callers, { horizon: wanted / (10 / 60), replications: 1, seed: 1 });
const megabytes = process.resourceUsage().maxRSS / 1024;
console.log(`callers              ${run.journeys.n.toLocaleString('en')}`);
console.log(`mean wait            ${run.waits.mean.value.toFixed(3)} s, exactly 10.568 s`);
console.log(`CPU                  ${(process.cpuUsage().user / 1e6).toFixed(0)} s`);
console.log(`peak memory          ${megabytes.toFixed(0)} MB, at most ${MOST} MB`);
if (megabytes >= MOST) process.exitCode = 1;
