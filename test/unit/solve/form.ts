import {
  type Design,
  outcome,
  type PersonaOptions,
  type Population,
  persona,
  population,
  service,
} from '../../../src/design/index.ts';
import { poisson } from '../../../src/stochastic/index.ts';

type Ways = Partial<PersonaOptions<'help'>>;

/** Callers with one need, who may have ways. */
export const callersOf = (perHour: number, ways: Ways = {}): Population<'anybody', 'help'> =>
  population({
    arrivals: poisson({ perHour }),
    personas: { anybody: persona({ needs: 'help', share: 1, ...ways } as PersonaOptions<'help'>) },
  });

/** These states, the first of which is where contacts begin, and the outcomes `solved` and `failed`. */
export function form(states: Record<string, object>, more: Record<string, unknown> = {}): Design<'help'> {
  const [initial] = Object.keys(states);
  return service({
    id: 'form',
    needs: ['help'],
    pools: { desk: { agents: 3 } },
    channels: { phone: { initial } },
    ...more,
    states: { ...states, solved: outcome('resolved'), failed: outcome('failed') },
  } as never) as Design<'help'>;
}
