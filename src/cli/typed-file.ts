import type { Arguments } from './command.ts';
import { existingFile } from './existing-file.ts';
import { named } from './job-options.ts';
import { WrongUsage } from './wrong-usage.ts';

/** What names the design to a command: the file, and which of its exports. */
export function typedFile({ values, positionals }: Arguments, command: string) {
  const [typed, ...more] = positionals;
  if (typed === undefined) throw new WrongUsage('which file? It exports a design and a population', command);
  if (more.length > 0) throw new WrongUsage(`one file at a time; what is '${more[0]}'?`, command);
  return { file: existingFile(typed, command), design: named(values.design), population: named(values.population) };
}
