import type { EventClasses } from './event-classes.ts';

/** What a step works on: nothing of it is the caller's before the step has ended. */
export class Frame {
  context: unknown;
  readonly registers: unknown[] = [];
  readonly self: object;
  readonly system: object;
  readonly spawn: () => never;
  readonly classes: EventClasses;

  constructor(self: object, system: object, spawn: () => never, classes: EventClasses) {
    this.self = self;
    this.system = system;
    this.spawn = spawn;
    this.classes = classes;
  }
}
