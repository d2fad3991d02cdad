import fc from 'fast-check';
import type { Bounds } from '../check/bounds.ts';
import type { KnownCaller } from '../check/caller-kind.ts';
import { Explorer } from '../check/explore.ts';
import { calledAgain, type Walk } from '../check/walk.ts';
import type { Design } from '../design/design.ts';
import type { Population } from '../design/population.ts';
import { type Journey, Journeying } from './journey.ts';
import { type Coverage, coverageOf } from './sampling-coverage.ts';
import { shorterWays } from './shorter-ways.ts';

/** One choice in so many is to hang up, and to leave it at that. */
const HANGS_UP = 8;
const GIVES_UP = 4;

/**
 * Journeys of callers through a design, for fast-check: of all that may happen to them where they are, something happens.
 * They shrink to shorter ones that may happen too, and print as transcripts.
 *
 * @since 0.1.0
 */
export class JourneysArbitrary extends fc.Arbitrary<Journey> {
  private readonly journeying: Journeying;
  private readonly explorer: (bounds: Bounds) => Explorer;
  private readonly steps: number;
  /** By caller, the journeys so far, as text. */
  private readonly seen: Set<string>[];
  private readonly callerOf = new WeakMap<object, number>();

  constructor(design: Design, callers: Population, kinds: readonly KnownCaller[], steps: number) {
    super();
    this.journeying = new Journeying(design, kinds);
    this.steps = steps;
    this.seen = kinds.map(() => new Set());
    this.explorer = (bounds) => new Explorer(design, callers, bounds);
  }

  override generate(random: fc.Random, biasFactor: number | undefined): fc.Value<Journey> {
    const { callers } = this.journeying;
    const caller = random.nextInt(0, callers.length - 1);
    const isBrief = biasFactor !== undefined && random.nextInt(1, biasFactor) === 1;
    const most = isBrief ? random.nextInt(0, this.steps) : this.steps;
    let count = 0;
    const journey = this.journeying.journey(caller, (walk) => (count++ < most ? pick(walk, random) : undefined));
    this.seen[caller]!.add(JSON.stringify(journey.events));
    return this.keep(caller, journey);
  }

  override canShrinkWithoutContext(value: unknown): value is Journey {
    return typeof value === 'object' && value !== null && this.callerOf.has(value);
  }

  override shrink(value: Journey): fc.Stream<fc.Value<Journey>> {
    return fc.stream(this.shorter(value));
  }

  /** How much of all that may happen the journeys so far have shown, those apart that only shrinking has tried. */
  coverage(bounds: Bounds = {}): Coverage {
    const explorer = this.explorer(bounds);
    const { callers } = this.journeying;
    // The explorer has found them anew.
    const graphs = callers.flatMap(({ persona, need, channel }) => {
      const same = explorer.kinds.find(
        (each) => each.persona === persona && each.need === need && each.channel === channel,
      );
      return same ? [explorer.explore(same, () => undefined).graph] : [];
    });
    return coverageOf(
      graphs,
      this.seen.map((texts) => [...texts].map((text) => JSON.parse(text) as string[])),
    );
  }

  private *shorter(value: Journey): IterableIterator<fc.Value<Journey>> {
    const caller = this.callerOf.get(value);
    if (caller === undefined) return;
    const { events } = value;
    const places = this.journeying.places(caller, events);
    const tried = new Set<string>();
    for (const way of shorterWays(events, places)) {
      const journey = this.journeying.replay(caller, way);
      const text = JSON.stringify(journey.events);
      if (tried.has(text) || journey.events.length >= events.length) continue;
      tried.add(text);
      yield this.keep(caller, journey);
    }
  }

  private keep(caller: number, journey: Journey): fc.Value<Journey> {
    this.callerOf.set(journey, caller);
    return new fc.Value(journey, undefined);
  }
}

/** One of the events that are possible; undefined where there is none, or the caller leaves it at that. */
function pick(walk: Walk, random: fc.Random): string | undefined {
  const { possible } = walk;
  if (possible.length === 0) return undefined;
  if (possible[0] === calledAgain) return random.nextInt(1, GIVES_UP) > 1 ? calledAgain : undefined;
  const others = possible.filter((event) => event !== 'caller.hungUp');
  const hangsUp = others.length < possible.length && random.nextInt(1, HANGS_UP) === 1;
  if (hangsUp || others.length === 0) return 'caller.hungUp';
  return others[random.nextInt(0, others.length - 1)];
}
