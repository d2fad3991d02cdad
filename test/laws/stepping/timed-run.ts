import type { EventObject } from 'xstate';
import type { Leaf, Stepper } from '../../../src/statechart/stepper.ts';
import { OracleClock } from './oracle-clock.ts';

/** A machine run by a stepper in time, with the ids of delayed events kept as the stepper's documentation says. */
export class TimedRun {
  leaf: Leaf;
  context: unknown;
  readonly clock = new OracleClock();
  readonly #stepper: Stepper;
  readonly #posted: EventObject[] = [];
  /** The alarm that an id stands for. */
  readonly #byId = new Map<number, number>();
  fired = 0;

  constructor(stepper: Stepper, input: unknown) {
    this.#stepper = stepper;
    this.leaf = stepper.begin(input);
    this.#heed();
    const posted = this.#posted.shift();
    if (posted) this.send(posted);
  }

  send(event: EventObject): void {
    let posts = 0;
    for (let next: EventObject | undefined = event; next; next = this.#posted.shift()) {
      const { configuration, status } = this.leaf;
      if (status !== 'active') return;
      if (++posts > 5000) throw new Error('events sent to oneself never end');
      this.leaf = this.#stepper.step(configuration, this.context, this.#stepper.classOf(next.type), next);
      this.#heed();
    }
  }

  #heed(): void {
    const { values } = this.#stepper;
    this.context = this.#stepper.context;
    for (const effect of this.leaf.effects) {
      if ('node' in effect) continue;
      const { slot } = effect;
      if (effect.kind === 'cancel') {
        const id = effect.timer ?? (values[slot] as number);
        this.clock.clearTimeout(this.#byId.get(id) ?? -1);
        this.#byId.delete(id);
        continue;
      }
      const event = (effect.event ?? values[slot]) as EventObject;
      if (effect.kind === 'post') this.#posted.push(event);
      else this.#schedule(effect.timer, event, effect.delay ?? (values[slot + 1] as number));
    }
  }

  #schedule(id: number, event: EventObject, delay: number): void {
    const alarm = this.clock.setTimeout(() => {
      this.fired++;
      this.#byId.delete(id);
      this.send(event);
    }, delay);
    if (id >= 0) this.#byId.set(id, alarm);
  }
}
