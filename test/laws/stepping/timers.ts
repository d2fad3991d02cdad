import type { EventObject } from 'xstate';
import type { Leaf, Stepper } from '../../../src/statechart/stepper.ts';
import type { Dice } from './dice.ts';

interface Timer {
  readonly id: number;
  readonly event: EventObject;
  readonly delay: number;
}

/** Delayed events under way and events posted to oneself, as a stepper's leaves tell. Which comes first is up to a die. */
export class Timers {
  readonly #stepper: Stepper;
  readonly #posted: EventObject[] = [];
  readonly #running = new Set<Timer>();
  /** The timer that an id stands for: a later one under the same id takes it over. */
  readonly #byId = new Map<number, Timer>();

  constructor(stepper: Stepper) {
    this.#stepper = stepper;
  }

  heed({ effects }: Leaf): void {
    const { values } = this.#stepper;
    for (const effect of effects) {
      if ('node' in effect) continue;
      const { slot } = effect;
      if (effect.kind === 'post') this.#posted.push((effect.event ?? values[slot]) as EventObject);
      else if (effect.kind === 'cancel') this.#cancel(effect.timer ?? (values[slot] as number));
      else {
        const event = (effect.event ?? values[slot]) as EventObject;
        const timer = { id: effect.timer, event, delay: effect.delay ?? (values[slot + 1] as number) };
        this.#running.add(timer);
        if (timer.id >= 0) this.#byId.set(timer.id, timer);
      }
    }
  }

  /** A posted event, or sometimes a delayed one. */
  next(dice: Dice): EventObject | undefined {
    const posted = this.#posted.shift();
    if (posted || this.#running.size === 0 || dice.chance(0.6)) return posted;
    const timer = dice.pick([...this.#running]);
    this.#running.delete(timer);
    this.#byId.delete(timer.id);
    return timer.event;
  }

  #cancel(id: number): void {
    const timer = this.#byId.get(id);
    this.#byId.delete(id);
    if (timer) this.#running.delete(timer);
  }
}
