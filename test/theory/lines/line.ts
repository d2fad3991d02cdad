import {
  type Arrivals,
  conversation,
  type Design,
  type Distribution,
  hold,
  outcome,
  type PersonaOptions,
  type PoolOptions,
  type Population,
  population,
  type Run,
  type SimulateOptions,
  service,
  simulate,
} from 'please-hold';

/** Callers who want one thing, one line, one conversation: what closed formulas are about. */
export interface Line {
  readonly arrivals: Arrivals;
  readonly talk: Distribution | number;
  readonly wrapUp?: number;
  readonly agents: NonNullable<PoolOptions['agents']>;
  /** Places in line. */
  readonly capacity?: number;
  readonly caller?: Partial<PersonaOptions<'help'>>;
}

/** The line as a machine that callers live through. */
export function design({ talk, wrapUp = 0, agents, capacity }: Line): Design<'help'> {
  return service({
    id: 'line',
    needs: ['help'],
    pools: { desk: { agents } },
    channels: { phone: { initial: 'line' } },
    states: {
      line: hold({ pool: 'desk', answered: 'agent', full: 'lost', ...(capacity !== undefined && { capacity }) }),
      agent: conversation({ lasts: talk, wrapUp, results: { resolved: { weight: 1, to: 'done' } } }),
      done: outcome('resolved'),
      lost: outcome('turnedAway'),
    },
  });
}

export function callers({ arrivals, caller }: Line): Population<'caller', 'help'> {
  return population({ arrivals, personas: { caller: { needs: 'help', share: 1, ...caller } } });
}

export function live(line: Line, options: SimulateOptions): Run<'caller'> {
  return simulate(design(line), callers(line), options);
}
