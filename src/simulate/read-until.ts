import { type Mistake, mistake } from '../errors/mistake.ts';
import { unknownName } from '../errors/nearest.ts';
import { shown } from '../errors/shown.ts';
import { firstLook, type Until } from '../measure/until.ts';

const names = ['figure', 'relative', 'halfWidth', 'atLeast'];

/** Of the run: how many replications there are at most, and whether they are mirrored. */
interface Most {
  readonly replications: number;
  readonly antithetic: boolean;
}

/** Reads when a run has replications enough: one condition, or a list of them that must all be met. */
export function readUntil(given: unknown, most: Most, mistakes: Mistake[]): readonly Until[] {
  if (given === undefined) return [];
  if (Array.isArray(given) && given.length > 0) {
    return given.flatMap((each, index) => readOne(each, `until.${index}`, most, mistakes));
  }
  return readOne(given, 'until', most, mistakes);
}

function readOne(
  given: unknown,
  path: string,
  { replications, antithetic }: Most,
  mistakes: Mistake[],
): readonly Until[] {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) {
    mistakes.push(mistake(path, `${shown(given)} is not possible`, "give { figure: 'waits.mean', relative: 0.02 }"));
    return [];
  }
  const before = mistakes.length;
  const refuse = (name: string, value: unknown, remedy: string) =>
    mistakes.push(mistake(`${path}.${name}`, `${shown(value)} is not possible`, remedy));
  for (const name of Object.keys(given)) {
    if (!names.includes(name)) mistakes.push(unknownName(`${path}.${name}`, 'option', name, names));
  }
  const {
    figure,
    relative,
    halfWidth,
    atLeast = firstLook(antithetic),
  } = given as Partial<Record<keyof Until, unknown>>;
  if (typeof figure !== 'string' || figure === '') refuse('figure', figure, "name a figure, such as 'waits.mean'");
  if (relative !== undefined && !(typeof relative === 'number' && relative > 0 && relative < 1)) {
    refuse('relative', relative, 'give a share between 0 and 1, such as 0.02 for 2 %');
  }
  if (halfWidth !== undefined && !(typeof halfWidth === 'number' && halfWidth > 0 && halfWidth < Infinity)) {
    refuse('halfWidth', halfWidth, 'give a number above 0 in the unit of the figure, such as seconds(1)');
  }
  if ((relative === undefined) === (halfWidth === undefined)) {
    mistakes.push(mistake(path, 'says not how narrow', 'give either relative or halfWidth'));
  }
  if (!Number.isInteger(atLeast) || (atLeast as number) < 2) refuse('atLeast', atLeast, 'give a whole number from 2');
  else if ((atLeast as number) > replications) {
    mistakes.push(mistake(`${path}.atLeast`, `${atLeast} is more than all ${replications} replications`));
  }
  return mistakes.length === before ? [given as Until] : [];
}
