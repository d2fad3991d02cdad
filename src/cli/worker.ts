import { parentPort, workerData } from 'node:worker_threads';
import type { ExploreProgress } from '../check/bounds.ts';
import { verdictsOf } from '../check/check.ts';
import { noDeadEnds } from '../check/no-dead-ends.ts';
import { noUnreachableStates } from '../check/no-unreachable-states.ts';
import { compare, simulate } from '../check/proved-run.ts';
import type { Design } from '../design/design.ts';
import { formatMistake } from '../errors/mistake.ts';
import { Refusal } from '../errors/refusal.ts';
import type { Comparison } from '../measure/comparison.ts';
import type { Run } from '../measure/run.ts';
import type { CompareOptions } from '../simulate/compare-options.ts';
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
  /** What there is to prove; not of a pair. */
  readonly proved: Loaded | undefined;
}

async function load(): Promise<Work | undefined> {
  try {
    const { after: other } = job;
    if (other === undefined) {
      const proved = await loadDesign(job.file, job);
      const { name, design, population, options } = proved;
      return { name, designs: [design], options, live: (given) => simulate(design, population, given), proved };
    }
    const { name, before, after, population, options } = await loadPair(job, other);
    const live: Work['live'] = (given) => compare({ before, after }, population, given);
    return { name, designs: [before, after], options, live, proved: undefined };
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
if (loaded?.proved && job.task === 'check') prove(loaded.proved);
else if (loaded) run(loaded);
