import { Cause } from './kinds.ts';
import { Entry, type World } from './world.ts';

/** From here are numbered the chances of coming back that follow from promises. */
const PROMISES = 1 << 20;

/** Callers who come back: whether, when, over which channel and as whom. */
export class ComingBack {
  private readonly world: World;
  /** Callers between two contacts, since when there have been so many, and the time that they have spent so. */
  private away = 0;
  private since = 0;
  private time = 0;

  constructor(world: World) {
    this.world = world;
  }

  /** Whether the caller comes back for this reason; chance is numbered by the contact that has ended. */
  returns(journey: number, cause: number, number: number): boolean {
    const { journeys, plan } = this.world;
    const rule = this.world.kindOf(journey).returns[cause] ?? null;
    const attempts = journeys.attempts[journey] as number;
    if (rule === null || attempts > rule.most) return false;
    const { probability } = rule;
    const chance = probability[Math.min(attempts, probability.length) - 1] as number;
    return this.world.draws(journey, plan.drawsRedial, number - 1).next() < chance;
  }

  /** The caller will come back, after a while. */
  schedule(journey: number, cause: number, number: number): void {
    const { journeys, plan, calendar } = this.world;
    const rule = this.world.kindOf(journey).returns[cause] ?? null;
    if (rule === null) return;
    const after = this.world.sample(rule.after, journey, plan.drawsRedialDelay, number - 1);
    journeys.coming[journey] = cause;
    this.look();
    this.away++;
    const entry = calendar.schedule(calendar.now + after, Entry.redial, journey);
    if (plan.uses.several) journeys.comingEntry[journey] = entry;
  }

  /** A caller who was promised something in vain may come back. */
  afterPromise(journey: number): void {
    const { journeys } = this.world;
    // Apart from the numbers of contacts.
    const number = PROMISES + (journeys.attempts[journey] as number);
    if (this.returns(journey, Cause.brokenPromise, number)) this.schedule(journey, Cause.brokenPromise, number);
  }

  /** The need has been met meanwhile: the caller stays where they are. */
  cancel(journey: number): void {
    const { journeys, calendar } = this.world;
    if (journeys.coming[journey] === Cause.first) return;
    calendar.cancel(journeys.comingEntry[journey] as number);
    journeys.coming[journey] = Cause.first;
    this.look();
    this.away--;
  }

  /** The caller is back: as whom, and over which channel, is settled now. Gives why. */
  arrive(journey: number): number {
    const { journeys, plan } = this.world;
    const cause = journeys.coming[journey] as number;
    journeys.coming[journey] = Cause.first;
    this.look();
    this.away--;
    const rule = this.world.kindOf(journey).returns[cause] ?? null;
    if (rule === null) return cause;
    const { channels, becomes } = rule;
    if (channels !== null) {
      journeys.channel[journey] =
        channels.only >= 0
          ? channels.only
          : channels.pick(this.world.draws(journey, plan.drawsChannel, journeys.attempts[journey] as number).next());
    }
    if (becomes >= 0) {
      journeys.kind[journey] = becomes;
      if (plan.uses.patiencePerJourney) journeys.patience[journey] = Number.NaN;
    }
    return cause;
  }

  /** Write down what was seen over time. */
  report(): void {
    this.look();
    this.world.ledger.comingBack = this.time;
  }

  /** Add up what has been the case until now; to be called before it changes. */
  private look(): void {
    const { calendar, window } = this.world;
    const from = Math.max(this.since, window.warmUp);
    const to = Math.min(calendar.now, window.horizon);
    this.since = calendar.now;
    if (to > from) this.time += this.away * (to - from);
  }
}
