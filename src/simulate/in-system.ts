import type { Recorder } from './log.ts';
import type { World } from './world.ts';

/** How many contacts are open at once, averaged over equal parts of the time from 0 to the horizon. */
export class InSystem implements Recorder {
  /** Contact-seconds by part. */
  readonly seconds: Float64Array;
  private readonly length: number;

  constructor(parts: number, horizon: number) {
    this.seconds = new Float64Array(parts);
    this.length = horizon / parts;
  }

  tell(): void {}
  announce(): void {}

  stay(): void {}

  contact({ contacts, calendar }: World, contact: number): void {
    this.spend(contacts.began[contact] as number, calendar.now);
  }

  open(world: World, contact: number): void {
    this.contact(world, contact);
  }

  private spend(from: number, to: number): void {
    const { seconds, length } = this;
    const first = Math.floor(from / length);
    const last = Math.min(Math.floor(to / length), seconds.length - 1);
    for (let part = first; part <= last; part++) {
      const begins = Math.max(from, part * length);
      const ends = Math.min(to, (part + 1) * length);
      if (ends > begins) seconds[part] = (seconds[part] as number) + ends - begins;
    }
  }
}
