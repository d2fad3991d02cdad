import { parentPort, workerData } from 'node:worker_threads';
import type { Design } from '../design/design.ts';
import { formatMistake } from '../errors/mistake.ts';
import { Refusal } from '../errors/refusal.ts';
import type { Comparison } from '../measure/comparison.ts';
import type { Run } from '../measure/run.ts';
import { compare } from '../simulate/compare.ts';
import type { CompareOptions } from '../simulate/compare-options.ts';
import { simulate } from '../simulate/simulate.ts';
import { complaint } from './complaint.ts';
import type { Job, Report } from './job.ts';
import { type Loaded, loadDesign, loadPair } from './load-design.ts';
import { runOptions } from './run-options.ts';

const job = workerData as Job;
const say = (report: Report) => parentPort?.postMessage(report);

/** What is loaded, and what it takes to get figures of it. */
interface Work {
  readonly name: string;
  readonly designs: readonly Design[];
  /** Of a run, as the file says them. */
  readonly options: Loaded['options'];
  readonly live: (options: CompareOptions) => Run | Comparison;
}

async function load(): Promise<Work | undefined> {
  try {
    const { after: other } = job;
    if (other === undefined) {
      const { name, design, population, options } = await loadDesign(job.file, job);
      return { name, designs: [design], options, live: (given) => simulate(design, population, given) };
    }
    const { name, before, after, population, options } = await loadPair(job, other);
    const live: Work['live'] = (given) => compare({ before, after }, population, given);
    return { name, designs: [before, after], options, live };
  } catch (error) {
    say({ kind: 'refused', message: complaint(error), exitCode: 2 });
    return undefined;
  }
}

function run({ name, designs, options: ofFile, live }: Work): void {
  const stop = new Int32Array(job.stop);
  let stopped = false;
  try {
    const options = runOptions(job.options, ofFile);
    const { replications = 1 } = options;
    const warnings = designs.flatMap((design) => design.warnings.map(formatMistake));
    say({ kind: 'loaded', design: name, replications, warnings: [...new Set(warnings)] });
    const result = live({
      ...options,
      onProgress: (progress) => {
        say({ kind: 'progress', ...progress });
        stopped = Atomics.load(stop, 0) !== 0 && progress.replication < progress.replications;
        return !stopped;
      },
    });
    say({ kind: 'finished', output: job.json ? JSON.stringify(result, null, 2) : result.toString(), stopped });
  } catch (error) {
    say({ kind: 'refused', message: complaint(error), exitCode: error instanceof Refusal ? 2 : 1 });
  }
}

const loaded = await load();
if (loaded) run(loaded);
