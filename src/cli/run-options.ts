import type { SimulateOptions } from '../simulate/options.ts';
import type { JobOptions } from './job.ts';

/** What a run is when nothing else is said: the options of the first page of the documentation. */
const usual = { horizon: 5 * 86_400, warmUp: 10 * 3600, replications: 30, seed: 1 };

/** What was typed, else what the file exports as `options`, else the usual. A warm-up that was not typed has to fit. */
export function runOptions(typed: JobOptions, ofFile: Partial<SimulateOptions>): SimulateOptions {
  const times = ofFile.batches === undefined ? {} : { replications: 1 };
  const options = { ...usual, ...times, ...ofFile, ...typed };
  const { warmUp, horizon } = options;
  const fits = typed.warmUp !== undefined || warmUp === 'auto' || warmUp < horizon;
  return fits ? options : { ...options, warmUp: 0 };
}
