import type { Distribution } from '../stochastic/distribution.ts';
import { partOf } from './prompt.ts';
import { isRecord, join, type Reader } from './reader.ts';

/** The keys of a phone, in the order in which menus read them out. */
export const menuKeys = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0', 'star', 'hash'] as const;

/** A key of a phone; `*` and `#` are called `star` and `hash`. */
export type MenuKey = (typeof menuKeys)[number] | 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;

/** What a key of a menu is for. */
export interface MenuOption {
  readonly label: string;
  /** The needs for which it is the right key; nobody's unless said. */
  readonly serves?: readonly string[];
  readonly to: string;
  /** When the option has been heard, seconds from the start of the prompt; spread evenly in key order unless said. */
  readonly at?: number;
}

/** An option as it was read. */
export interface OfferedOption {
  readonly key: string;
  readonly label: string | undefined;
  /** `caller.pressed.1` */
  readonly event: string;
  readonly serves: readonly string[];
  readonly to: string | undefined;
  /** When it can be pressed where keys count before the prompt has ended. */
  readonly heard: Distribution | number;
}

/** Reads the options of a menu, in key order. */
export function readMenuOptions(read: Reader, options: unknown, prompt: Distribution | number): OfferedOption[] {
  const given = read.options('options', options);
  for (const key of Object.keys(given)) {
    if (!menuKeys.some((known) => known === key)) {
      const called = { '*': 'star', '#': 'hash' }[key];
      read.wrong(
        join('options', key),
        'is no key',
        called ? `call it '${called}'` : 'the keys are 0 to 9, star and hash',
      );
    }
  }
  const keys = menuKeys.filter((key) => Object.hasOwn(given, key));
  if (Object.keys(given).length === 0 && isRecord(options))
    read.wrong('options', 'no option', 'offer at least one key');
  return keys.map((key, index) => {
    const path = join('options', key);
    const option = read.options(path, given[key], ['label', 'serves', 'to', 'at']);
    const label = read.text(`${path}.label`, option.label);
    const at = option.at;
    const latest = typeof prompt === 'number' ? prompt : Infinity;
    return {
      key,
      label,
      event: `caller.pressed.${key}`,
      serves: read.optionalNames('need', `${path}.serves`, option.serves),
      to: read.to(`${path}.to`, option.to),
      heard:
        at === undefined
          ? partOf(prompt, (index + 1) / keys.length)
          : (read.number(`${path}.at`, at, { least: 0, most: latest }) ?? 0),
    };
  });
}
