import { relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Arguments } from './command.ts';
import { writeStarter } from './starter.ts';
import { WrongUsage } from './wrong-usage.ts';

/** `please-hold init [FOLDER]`: a design to begin with, its test, and what it takes to run them. */
export async function init({ values, positionals }: Arguments): Promise<number> {
  const [typed = '.', ...more] = positionals;
  if (more.length > 0) throw new WrongUsage(`one folder at a time; what is '${more[0]}'?`, 'init');
  const folder = resolve(typed);
  const from = fileURLToPath(new URL('../starter', import.meta.url));
  const { written, lacks, design } = writeStarter(from, folder, values.js === true ? 'js' : 'ts');
  const where = relative(process.cwd(), folder);
  const lines = [
    `wrote ${written.join(', ')}${where === '' ? '' : ` to ${where}`}`,
    '',
    'Next:',
    ...(where === '' ? [] : [`  cd ${/[^\w./\\-]/.test(where) ? `"${where}"` : where}`]),
    lacks.length > 0 ? `  npm install --save-dev ${lacks.join(' ')}` : '  npm install',
    `  npx please-hold simulate ${design}`,
    `  npx please-hold check ${design}`,
    `  npx please-hold watch ${design}`,
    '  npx vitest run',
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
  return 0;
}
