import { didYouMean } from '../errors/nearest.ts';
import { announcements } from './announcements.ts';
import { type Change, changeOf } from './change.ts';
import { CustomerFigures } from './customers.ts';
import type { Difference } from './difference.ts';
import type { Estimate } from './estimate.ts';
import { figuresIn } from './figures-in.ts';
import { Sum } from './ledger.ts';
import { PairedSample } from './paired-sample.ts';
import { PoolFigures } from './pool-figures.ts';
import type { Sample } from './sample.ts';
import type { Samples } from './samples.ts';

/** What figures about customers are made of, on one side of a comparison. */
export interface Side {
  readonly sample: Sample;
  readonly pools: Samples['pools'];
}

/**
 * The figures about customers in two designs, side by side: of all callers, or of one persona.
 *
 * @since 0.1.0
 */
export class Changes {
  /** Every figure as a paired difference, after less before: `difference.waits.serviceLevel(seconds(60))`. */
  readonly difference: CustomerFigures;
  readonly #paired: PairedSample;
  readonly #before: Side;
  readonly #after: Side;
  readonly #currency: string | null;
  /** What comes before the names of these figures where they stand among others. */
  readonly #prefix: string;
  #figures: Readonly<Record<string, Change>> | undefined;

  constructor(before: Side, after: Side, currency: string | null, prefix = '') {
    this.#paired = new PairedSample(before.sample, after.sample);
    this.difference = new CustomerFigures(this.#paired, currency);
    this.#before = before;
    this.#after = after;
    this.#currency = currency;
    this.#prefix = prefix;
  }

  /** Every figure by its name, which is the way to it in a run: `figures['waits.mean']`. */
  get figures(): Readonly<Record<string, Change>> {
    this.#figures ??= this.#compare();
    return this.#figures;
  }

  /** @throws RangeError when there is no figure of this name in both designs. */
  figure(name: string): Change {
    const found = Object.hasOwn(this.figures, name) ? this.figures[name] : undefined;
    if (found !== undefined) return found;
    throw new RangeError(`no figure '${name}'; ${didYouMean(String(name), Object.keys(this.figures))}`);
  }

  toJSON(): object {
    return { figures: this.figures };
  }

  #compare(): Readonly<Record<string, Change>> {
    const [before, after] = [this.#before, this.#after].map((side) =>
      figuresOf(side, new CustomerFigures(side.sample, this.#currency)),
    ) as [Record<string, Estimate>, Record<string, Estimate>];
    const both = Object.keys(this.#before.pools).filter((name) => Object.hasOwn(this.#after.pools, name));
    const pairs = both.map((name) => [name, new PairedSample(this.#before.pools[name]!, this.#after.pools[name]!)]);
    const pools = Object.fromEntries(pairs) as Readonly<Record<string, Sample>>;
    const differences = figuresOf({ sample: this.#paired, pools }, this.difference);
    return Object.fromEntries(
      Object.entries(differences).map(([name, difference]) => {
        const sides = [
          before[name] ?? neverSeen(this.#before.sample),
          after[name] ?? neverSeen(this.#after.sample),
        ] as const;
        return [name, changeOf(this.#prefix + name, ...sides, difference as Difference, this.#currency)];
      }),
    );
  }
}

/** An outcome or a dead end that only the other design has, or that only the other met. */
function neverSeen(sample: Sample): Estimate {
  const contacts = sample.sums(Sum.contacts);
  return sample.share(new Float64Array(contacts.length), contacts);
}

/** Every figure of a side, by name; what is told to those in line is known of a whole run only, as pools are. */
function figuresOf({ sample, pools }: Side, figures: CustomerFigures): Readonly<Record<string, Estimate>> {
  const isWhole = Object.keys(pools).length > 0;
  return figuresIn({
    ...figures.toJSON(),
    ...(isWhole && sample.has('announcements') && { announcements: announcements(sample) }),
    pools: Object.fromEntries(Object.entries(pools).map(([name, line]) => [name, new PoolFigures(line).toJSON()])),
  });
}
