import { parentPort, workerData } from 'node:worker_threads';
import type { ExploreProgress } from '../check/bounds.ts';
import { verdictsOf } from '../check/check.ts';
import { noDeadEnds } from '../check/no-dead-ends.ts';
import { noUnreachableStates } from '../check/no-unreachable-states.ts';
import type { Property } from '../check/property.ts';
import { compare, simulate } from '../check/proved-run.ts';
import type { Verdict } from '../check/verdict.ts';
import type { Design } from '../design/design.ts';
import { formatMistake } from '../errors/mistake.ts';
import { Refusal } from '../errors/refusal.ts';
import type { Comparison } from '../measure/comparison.ts';
import type { Run } from '../measure/run.ts';
import type { Progress, SimulateOptions } from '../simulate/options.ts';
import { complaint } from './complaint.ts';
import { inShort } from './in-short.ts';
import type { CheckBounds, Job, Report } from './job.ts';
import { type Loaded, loadDesign, loadPair } from './load-design.ts';
import { runOptions } from './run-options.ts';
import { versionOf, whatChanged } from './what-changed.ts';
import { WrittenFiles } from './written-files.ts';

const job = workerData as Job;
const say = (report: Report) => parentPort?.postMessage(report);

/** What is loaded, and what it takes to get figures of it. */
interface Work {
  readonly name: string;
  readonly designs: readonly Design[];
  /** Of a run, as the file says them. */
  readonly options: Loaded['options'];
  readonly live: (options: SimulateOptions) => Run | Comparison;
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

/** What a job came to. */
type Result = Omit<Extract<Report, { kind: 'finished' }>, 'kind' | 'stopped' | 'written'>;

let stopped = false;
/** Whether to go on, after so much of it. */
function goesOn(isLast = false): boolean {
  stopped = Atomics.load(new Int32Array(job.stop), 0) !== 0 && !isLast;
  return !stopped;
}

function lived({ options: ofFile, live }: Work, files: WrittenFiles): Run | Comparison {
  const onProgress = (progress: Progress) => {
    say({ kind: 'progress', ...progress });
    return goesOn(progress.replication === progress.replications);
  };
  try {
    return live({ ...runOptions(job.options, ofFile), onProgress, ...files.listeners });
  } finally {
    files.endLogs();
  }
}

function proved({ design, population }: Loaded, properties: readonly Property[], bounds: CheckBounds) {
  const onProgress = ({ caller, states }: ExploreProgress): boolean => {
    say({ kind: 'explored', caller, states });
    return goesOn();
  };
  return verdictsOf(design, population, { ...bounds, onProgress }, properties);
}

/** What the user is told before the first replication. */
function begin({ name, designs, options: ofFile }: Work): void {
  if (job.task === 'check') {
    say({ kind: 'loaded', design: name, replications: 0, atMost: false, warnings: [] });
    return;
  }
  const { until, replications = until === undefined ? 10 : 1000 } = runOptions(job.options, ofFile);
  const warnings = [...new Set(designs.flatMap((design) => design.warnings.map(formatMistake)))];
  say({ kind: 'loaded', design: name, replications, atMost: until !== undefined, warnings });
}

/** What a page may be about. */
type Subject = Run | Comparison | readonly Verdict[];

const proofs = ({ properties }: Loaded) => properties ?? [noDeadEnds(), noUnreachableStates()];

async function resultOf(work: Work, files: WrittenFiles): Promise<Result> {
  if (work.proved && job.task === 'check') {
    const verdicts = proved(work.proved, proofs(work.proved), job.bounds ?? {});
    await written(files, verdicts, []);
    const output = job.json ? JSON.stringify(verdicts, null, 2) : verdicts.join('\n\n');
    return { output, exitCode: verdicts.some(({ status }) => status === 'violated') ? 1 : 0 };
  }
  if (work.proved && (job.task === 'watch' || job.task === 'report')) {
    const asked = job.task === 'report' ? proofs(work.proved) : (work.proved.properties ?? []);
    const verdicts = asked.length === 0 ? [] : proved(work.proved, asked, { seconds: 10, ...job.bounds });
    const run = lived(work, files) as Run;
    if (job.task === 'watch')
      return { output: whatChanged(job.last, run, verdicts), exitCode: 0, version: versionOf(run, verdicts) };
    await written(files, run, verdicts);
    return { output: inShort(run, verdicts), exitCode: 0 };
  }
  const result = lived(work, files);
  await written(files, result, []);
  return { output: job.json ? JSON.stringify(result, null, 2) : result.toString(), exitCode: 0 };
}

async function written(files: WrittenFiles, result: Subject, verdicts: readonly Verdict[]): Promise<void> {
  if (job.outputs.html !== undefined) say({ kind: 'writing' });
  files.json(result);
  await files.html(result, verdicts, job.command);
}

const work = await load();
if (work) {
  try {
    begin(work);
    const { start } = runOptions(job.options, work.options);
    const files = await WrittenFiles.open(job.outputs, work.designs[0]!, start);
    const result = await resultOf(work, files);
    say({ kind: 'finished', stopped, ...result, written: files.told });
  } catch (error) {
    say({ kind: 'refused', message: complaint(error), exitCode: error instanceof Refusal ? 2 : 1 });
  }
}
