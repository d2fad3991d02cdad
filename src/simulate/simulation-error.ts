/** Where a run stopped. */
export interface Place {
  readonly state?: string;
  readonly event?: string;
  readonly persona?: string;
  readonly cause?: unknown;
}

/**
 * Thrown when a run cannot go on: something that only shows while running. Names the place.
 *
 * @since 0.1.0
 */
export class SimulationError extends Error {
  readonly state: string | undefined;
  readonly event: string | undefined;
  readonly persona: string | undefined;

  constructor(what: string, { state, event, persona, cause }: Place = {}) {
    const where = [
      state === undefined ? '' : `state '${state}'`,
      event === undefined ? '' : `event '${event}'`,
      persona === undefined ? '' : `persona '${persona}'`,
    ].filter((part) => part !== '');
    super(`${where.length > 0 ? `${where.join(', ')}: ` : ''}${what}`, cause === undefined ? {} : { cause });
    this.name = 'SimulationError';
    this.state = state;
    this.event = event;
    this.persona = persona;
  }
}
