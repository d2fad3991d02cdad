// A million stays of examples/maze, written to disk as an event log while they are lived through: the peak memory of the
// process. `node bench/run.mjs log-memory csv 100000` for another format and number.
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { days, simulate } from 'please-hold';
import { csvLog, ocelLog, toFile, xesLog } from 'please-hold/formats';
import { callers, maze } from '../examples/maze/index.ts';

const MOST = 300;
const formats = { csv: csvLog, xes: xesLog, ocel: ocelLog };
const format = (process.argv[2] ?? 'xes') as keyof typeof formats;
const wanted = Number(process.argv[3] ?? 1_000_000);

const folder = mkdtempSync(join(tmpdir(), 'please-hold-'));
try {
  const path = join(folder, `log.${format}`);
  const log = formats[format](toFile(path), { design: maze, start: '2026-12-21' });
  let stays = 0;
  const options = { horizon: days(5), start: '2026-12-21', replications: 100_000, seed: 1, verify: false };
  const { replications } = simulate(maze, callers, {
    ...options,
    ...log,
    onStay: (stay) => {
      stays++;
      log.onStay(stay);
    },
    onProgress: () => stays < wanted,
  });
  log.end();
  const megabytes = process.resourceUsage().maxRSS / 1024;
  console.log(`stays                ${stays.toLocaleString('en')} in ${replications} replications`);
  console.log(`${format} on disk          ${(statSync(path).size / 1e6).toFixed(0)} MB`);
  console.log(`CPU                  ${(process.cpuUsage().user / 1e6).toFixed(0)} s`);
  console.log(`peak memory          ${megabytes.toFixed(0)} MB, at most ${MOST} MB`);
  if (megabytes >= MOST) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true });
}
