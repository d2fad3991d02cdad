import type { Design } from '../design/design.ts';
import { isState, optionText, type Plain, plainOf, stateText } from './option-text.ts';

/** An option that two designs have differently: how it reads in each, where it has it. */
export interface OptionChange {
  /** `pools.desk.agents` */
  readonly path: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** Where one is in the options. */
interface Place {
  readonly path: string;
  readonly depth: number;
  /** Inside a state that a block made, whose parts are the block's. */
  readonly isInBlock: boolean;
}

/** Deeper than any design is meant to be. */
const DEEPEST = 60;

/** The options in which two designs differ, path by path. */
export function designChanges(
  before: Pick<Design, 'options'>,
  after: Pick<Design, 'options'>,
): readonly OptionChange[] {
  const all = changes(before.options, after.options, { path: '', depth: 0, isInBlock: false });
  return [...new Map(all.map((each) => [JSON.stringify(each), each])).values()];
}

function changes(was: unknown, is: unknown, place: Place): readonly OptionChange[] {
  const { path, depth, isInBlock } = place;
  if (Object.is(was, is) || depth > DEEPEST) return [];
  const [left, right] = [plainOf(was), plainOf(is)];
  if (!left || !right) return different(path, optionText(was), optionText(is));
  const [kind, otherKind] = [isState(left), isState(right)];
  if (kind !== otherKind && (kind ?? otherKind) !== undefined)
    return different(path, stateText(left), stateText(right));
  return [...new Set([...Object.keys(left), ...Object.keys(right)])].flatMap((name) => {
    const [own, other] = [left, right].map((each) => (Object.hasOwn(each, name) ? each[name] : undefined));
    if (name === 'block') return [];
    if (name === 'states' && (isInBlock || kind !== undefined))
      return partChanges(own, other, { ...place, isInBlock: true });
    if (isInBlock && (name === 'on' || name === 'entry' || name === 'initial')) return [];
    return changes(own, other, { path: pathOf(path, name), depth: depth + 1, isInBlock });
  });
}

function different(path: string, before: string | undefined, after: string | undefined): readonly OptionChange[] {
  return before === after ? [] : [{ path, before, after }];
}

/** Of the parts of a block: what changed in those that both have, without their names; and how many there are. */
function partChanges(was: unknown, is: unknown, place: Place): readonly OptionChange[] {
  const [left, right] = [plainOf(was) ?? {}, plainOf(is) ?? {}];
  const both = Object.keys(left).filter((name) => Object.hasOwn(right, name));
  return [
    ...different(`${place.path}, parts`, partsText(left), partsText(right)),
    ...both.flatMap((name) => changes(left[name], right[name], { ...place, depth: place.depth + 1 })),
  ];
}

function partsText(parts: Plain): string | undefined {
  const names = Object.keys(parts);
  if (names.length === 0) return undefined;
  return names.length === 1
    ? names[0]
    : `${names.length}: ${names.slice(0, 2).join(', ')}${names.length > 2 ? ' …' : ''}`;
}

/** `states.line.lasts`: a path as its author thinks of it, without what a block is made of. */
function pathOf(path: string, name: string): string {
  if (name === 'meta' || (name === 'activity' && path !== '')) return path;
  return path === '' ? name : `${path}.${name}`;
}
