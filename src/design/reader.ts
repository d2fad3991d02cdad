import { type Mistake, mistake } from '../errors/mistake.ts';
import { unknownName } from '../errors/nearest.ts';
import { shown } from '../errors/shown.ts';
import { isDistribution } from '../stochastic/constant.ts';
import type { Distribution } from '../stochastic/distribution.ts';
import type { Sends, Weight } from './activity.ts';
import type { SkillsReference } from './check-skills.ts';

/** Kinds of name that a block may use of the design it stands in. */
export type NameKind = 'state' | 'pool' | 'fact' | 'need' | 'channel';

/** A name used in a block's options. */
export interface NameReference {
  readonly kind: NameKind;
  readonly path: string;
  readonly name: string;
}

/** Figures by need: each need of the design is to be named, or `otherwise`. */
export interface CoverReference {
  readonly kind: 'cover';
  readonly path: string;
  readonly byNeed: readonly string[];
  /** Those to be covered, where it is not all. */
  readonly needs?: readonly string[];
}

/** Weights of results: for each need of the design some must be above 0. */
export interface WeightsReference {
  readonly kind: 'weights';
  readonly path: string;
  readonly weights: readonly Weight[];
}

/** What `service()` has to hold against the design as a whole. */
export type Reference = NameReference | CoverReference | WeightsReference | SkillsReference;

/** Bounds of a number. */
export interface Bounds {
  readonly least?: number;
  readonly most?: number;
  readonly whole?: boolean;
}

/** Reads options of unknown make without throwing; notes every mistake and every name used. */
export class Reader {
  readonly mistakes: Mistake[] = [];
  readonly references: Reference[] = [];

  wrong(path: string, problem: string, remedy?: string): undefined {
    this.mistakes.push(mistake(path, problem, remedy));
    return undefined;
  }

  /** A plain record; where `known` is given, of these options only. An empty one where it is wrong. */
  options(path: string, value: unknown, known?: readonly string[]): Readonly<Record<string, unknown>> {
    if (!isRecord(value)) {
      this.wrong(path, `expected ${known ? 'options' : 'a record'}, got ${shown(value)}`);
      return {};
    }
    for (const key of known ? Object.keys(value) : []) {
      if (known && !known.includes(key)) this.mistakes.push(unknownName(join(path, key), 'option', key, known));
    }
    return value;
  }

  /** What the draws of a state or a pool are named after, where that is not its own name. */
  draws(path: string, value: unknown): { readonly draws?: string } {
    const draws = value === undefined ? undefined : this.text(path, value);
    return draws === undefined ? {} : { draws };
  }

  text(path: string, value: unknown): string | undefined {
    if (typeof value === 'string' && value !== '') return value;
    return this.wrong(path, `expected a text, got ${shown(value)}`);
  }

  /** A text that may be left out. */
  says(path: string, value: unknown): { readonly says?: string } {
    const says = value === undefined ? undefined : this.text(path, value);
    return says === undefined ? {} : { says };
  }

  yesNo(path: string, value: unknown): boolean {
    if (value !== undefined && typeof value !== 'boolean')
      this.wrong(path, `expected true or false, got ${shown(value)}`);
    return value === true;
  }

  number(
    path: string,
    value: unknown,
    { least = -Infinity, most = Infinity, whole = false }: Bounds,
  ): number | undefined {
    if (
      typeof value === 'number' &&
      value >= least &&
      value <= most &&
      Number.isFinite(value) &&
      (!whole || Number.isInteger(value))
    )
      return value;
    const from = least > -Infinity ? ` from ${least}` : '';
    const to = most < Infinity ? ` to ${most}` : '';
    return this.wrong(path, `expected a ${whole ? 'whole ' : ''}number${from}${to}, got ${shown(value)}`);
  }

  /** Seconds, or a distribution of seconds; 0 where it is wrong. */
  duration(path: string, value: unknown): Distribution | number {
    if (typeof value === 'number') {
      if (value >= 0 && value < Infinity) return value;
      this.wrong(path, `expected seconds from 0, got ${value}`);
    } else if (isDistribution(value)) {
      if (value.mean >= 0) return value;
      this.wrong(path, `expected a distribution of seconds from 0, its mean is ${value.mean}`);
    } else {
      this.wrong(path, `expected seconds or a distribution of seconds, got ${shown(value)}`, durationRemedy(value));
    }
    return 0;
  }

  optionalDuration(path: string, value: unknown): Distribution | number | undefined {
    return value === undefined ? undefined : this.duration(path, value);
  }

  /** A name that the design must know. */
  name(kind: NameKind, path: string, value: unknown): string | undefined {
    if (typeof value !== 'string' || value === '') {
      return this.wrong(path, `expected the name of a ${kind}, got ${shown(value)}`);
    }
    this.references.push({ kind, path, name: value });
    return value;
  }

  /** Where to go: the name of a state. */
  to(path: string, value: unknown): string | undefined {
    return this.name('state', path, value);
  }

  optionalTo(path: string, value: unknown): string | undefined {
    return value === undefined ? undefined : this.to(path, value);
  }

  names(kind: NameKind, path: string, value: unknown): readonly string[] {
    if (!Array.isArray(value)) {
      this.wrong(path, `expected a list of ${kind}s, got ${shown(value)}`);
      return [];
    }
    return value.flatMap((each, index) => this.name(kind, join(path, String(index)), each) ?? []);
  }

  optionalNames(kind: NameKind, path: string, value: unknown): readonly string[] {
    return value === undefined ? [] : this.names(kind, path, value);
  }

  /** A weight as such; what it means for the needs of the design is checked by `service()`. */
  weight(path: string, value: unknown): Weight {
    if (typeof value === 'function') return value as Weight;
    if (typeof value !== 'object' || value === null) return this.share(path, value);
    return this.byNeed(path, value, (at, weight) => this.share(at, weight));
  }

  /** Figures by need, that are to cover the needs of the design. */
  byNeed<Figure>(
    path: string,
    value: unknown,
    figure: (path: string, value: unknown) => Figure,
    needs?: readonly string[],
  ): Record<string, Figure> {
    const given = this.options(path, value);
    // Without a prototype, a need called `constructor` has no figure unless it is given one.
    const byNeed: Record<string, Figure> = Object.create(null);
    for (const need of Object.keys(given)) {
      if (need !== 'otherwise') this.name('need', join(path, need), need);
      byNeed[need] = figure(join(path, need), given[need]);
    }
    this.references.push({ kind: 'cover', path, byNeed: Object.keys(byNeed), ...(needs && { needs }) });
    return byNeed;
  }

  /** Weights of results, of which some is to be above 0 for each need. */
  weights(path: string, results: Readonly<Record<string, { readonly weight: Weight }>>): void {
    this.references.push({ kind: 'weights', path, weights: Object.values(results).map(({ weight }) => weight) });
  }

  /** What a machine calls some of these events. */
  sends(path: string, value: unknown, events: readonly string[]): { readonly sends?: Sends } {
    if (value === undefined) return {};
    const given = this.options(path, value, events);
    const named = Object.entries(given).flatMap(([event, name]) => {
      const text = this.text(join(path, event), name);
      return text === undefined ? [] : [[event, text]];
    });
    return { sends: Object.fromEntries(named) };
  }

  /** A limit from 0; Infinity is none. */
  limit(path: string, value: unknown, whole: boolean): number {
    return value === Infinity ? Infinity : (this.number(path, value, { least: 0, whole }) ?? Infinity);
  }

  private share(path: string, value: unknown): number {
    if (typeof value === 'number' && value >= 0 && value < Infinity) return value;
    this.wrong(path, `expected a weight from 0, got ${shown(value)}`);
    return 1;
  }
}

/** Whether it is a record of options rather than a value of its own. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !isDistribution(value);
}

export function join(path: string, key: string): string {
  return path === '' ? key : key === '' ? path : `${path}.${key}`;
}

function durationRemedy(value: unknown): string {
  return typeof value === 'string'
    ? 'say it in seconds, as minutes(5)'
    : 'say it as minutes(5) or exponential({ mean: minutes(5) })';
}
