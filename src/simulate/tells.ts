import type { Tells } from '../measure/ledger.ts';
import type { Plan } from './plan.ts';

/** Which figures are about something that the design or its callers use. */
export function tellsOf({ uses, kinds }: Plan): Tells {
  return {
    channels: uses.channels,
    comesBack: kinds.all.some(({ traits }) => traits.redials === undefined && Object.keys(traits.comesBack).length > 0),
  };
}
