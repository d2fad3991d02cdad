import { parentPort, workerData } from 'node:worker_threads';
import type { ExploreProgress } from '../check/bounds.ts';
import { verdictsOf } from '../check/check.ts';
import { noDeadEnds } from '../check/no-dead-ends.ts';
import { noUnreachableStates } from '../check/no-unreachable-states.ts';
import { formatMistake } from '../errors/mistake.ts';
import { Refusal } from '../errors/refusal.ts';
import { simulate } from '../simulate/simulate.ts';
import { complaint } from './complaint.ts';
import type { Job, Report } from './job.ts';
import { type Loaded, loadDesign } from './load-design.ts';
import { runOptions } from './run-options.ts';

const job = workerData as Job;
const say = (report: Report) => parentPort?.postMessage(report);

async function load(): Promise<Loaded | undefined> {
  try {
    return await loadDesign(job.file, job);
  } catch (error) {
    say({ kind: 'refused', message: complaint(error), exitCode: 2 });
    return undefined;
  }
}

function run({ name, design, population, options: ofFile }: Loaded): void {
  const stop = new Int32Array(job.stop);
  let stopped = false;
  try {
    const options = runOptions(job.options, ofFile);
    const { replications = 1 } = options;
    say({ kind: 'loaded', design: name, replications, warnings: design.warnings.map(formatMistake) });
    const result = simulate(design, population, {
      ...options,
      onProgress: (progress) => {
        say({ kind: 'progress', ...progress });
        stopped = Atomics.load(stop, 0) !== 0 && progress.replication < progress.replications;
        return !stopped;
      },
    });
    const output = job.json ? JSON.stringify(result, null, 2) : result.toString();
    say({ kind: 'finished', output, stopped, exitCode: 0 });
  } catch (error) {
    say({ kind: 'refused', message: complaint(error), exitCode: error instanceof Refusal ? 2 : 1 });
  }
}

function prove({ name, design, population, properties }: Loaded): void {
  const stop = new Int32Array(job.stop);
  let stopped = false;
  try {
    say({ kind: 'loaded', design: name, replications: 1, warnings: [] });
    const onProgress = ({ caller, states }: ExploreProgress): boolean => {
      say({ kind: 'explored', caller, states });
      stopped = Atomics.load(stop, 0) !== 0;
      return !stopped;
    };
    const asked = properties ?? [noDeadEnds(), noUnreachableStates()];
    const verdicts = verdictsOf(design, population, { ...job.bounds, onProgress }, asked);
    const output = job.json ? JSON.stringify(verdicts, null, 2) : verdicts.join('\n\n');
    const exitCode = verdicts.some(({ status }) => status === 'violated') ? 1 : 0;
    say({ kind: 'finished', output, stopped, exitCode });
  } catch (error) {
    say({ kind: 'refused', message: complaint(error), exitCode: error instanceof Refusal ? 2 : 1 });
  }
}

const loaded = await load();
if (loaded) (job.task === 'check' ? prove : run)(loaded);
