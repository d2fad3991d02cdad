import type { ChoiceResult } from './activity.ts';
import { leave } from './block.ts';
import { isRecord, join, type Reader } from './reader.ts';
import { checkShiftEnd, readResult } from './result.ts';

/** How a talk or a piece of work of an agent may end, and where each leads. */
export interface NamedResults {
  readonly results: Record<string, ChoiceResult>;
  readonly on: Record<string, ReturnType<typeof leave>>;
}

/**
 * Reads `results` by name: `resolved` is sent as `agent.resolved`.
 *
 * @param options what else a result may say
 * @param finish reads these, and adds to the result
 */
export function readNamedResults(
  read: Reader,
  given: unknown,
  options: readonly string[] = [],
  finish: (path: string, value: Readonly<Record<string, unknown>>) => Partial<ChoiceResult> = () => ({}),
): NamedResults {
  const results: Record<string, ChoiceResult> = {};
  const on: Record<string, ReturnType<typeof leave>> = {};
  const named = read.options('results', given);
  for (const [name, value] of Object.entries(named)) {
    const path = join('results', name);
    if (!/^[\p{L}\p{N}_-]+$/u.test(name)) read.wrong(path, 'the name of a result is of letters and digits');
    const { result, to } = readResult(read, path, value, options);
    results[`agent.${name}`] = { ...result, ...(isRecord(value) && finish(path, value)) };
    on[`agent.${name}`] = leave(read.to(`${path}.to`, to));
  }
  if (Object.keys(named).length === 0 && isRecord(given)) {
    read.wrong('results', 'no result', "say how it may end, as { resolved: { weight: 1, to: 'solved' } }");
  }
  read.weights('results', results);
  const byName = Object.entries(results).map(([event, result]) => [event.slice('agent.'.length), result] as const);
  checkShiftEnd(read, 'agent', byName);
  return { results, on };
}
