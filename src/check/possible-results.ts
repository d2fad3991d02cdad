import type { ChoiceActivity, ChoiceResult, Weight, Who } from '../design/activity.ts';
import type { Slips } from '../design/persona.ts';
import { SimulationError } from '../simulate/simulation-error.ts';
import type { KnownCaller } from './caller-kind.ts';
import type { Slip } from './move.ts';

/** A result that a choice may have for a caller. */
export interface PossibleResult {
  readonly name: string;
  readonly result: ChoiceResult;
  readonly slip?: Slip;
  /** How likely it is, of all the results; 0 where it only comes with the end of a shift. */
  readonly share: number;
}

/** How a choice may end for a kind of caller. */
export interface PossibleResults {
  readonly results: readonly PossibleResult[];
  /** Whether a weight has looked at the context, or at which attempt it is: others may follow another time. */
  readonly looked: boolean;
  /** Whether one has looked at which attempt it is. */
  readonly counted: boolean;
}

const slips: readonly Slip[] = ['wrongKey', 'wrongChoice', 'silence'];
const none: Slips = { wrongKey: 0, wrongChoice: 0, silence: 0 };

/** The results with a weight above 0, and that of the end of a shift, which may come at any time. */
export function possibleResults(
  state: string,
  { by, results }: ChoiceActivity,
  caller: KnownCaller,
  at: { readonly context: unknown; readonly attempt: number },
): PossibleResults {
  let looked = false;
  let counted = false;
  const { persona, need, traits } = caller;
  const given = Object.entries(results);
  const weigh = (made: Slips): readonly number[] => {
    const who: Who = {
      need,
      persona,
      slips: made,
      traits: traits.traits,
      get context() {
        looked = true;
        return at.context;
      },
      get attempt() {
        looked = true;
        counted = true;
        return at.attempt;
      },
    };
    return weights(state, persona, given, who);
  };
  const actual = weigh(traits.slips);
  if (actual.every((weight) => weight === 0)) {
    throw new SimulationError('all results have the weight 0 for this caller; give one a weight above 0', {
      state,
      persona,
    });
  }
  const maySlip = by === 'caller' && slips.some((slip) => traits.slips[slip] > 0);
  const meant = maySlip ? weigh(none) : actual;
  const slipping = maySlip ? slips.map((slip) => weigh({ ...none, [slip]: traits.slips[slip] })) : [];
  const total = actual.reduce((sum, weight) => sum + weight, 0);
  const possible = given.flatMap(([name, result], i): PossibleResult[] => {
    if (!(actual[i]! > 0) && !result.atShiftEnd) return [];
    const share = actual[i]! / total;
    if (meant[i]! > 0 || result.atShiftEnd) return [{ name, result, share }];
    const slip = slips[slipping.findIndex((weighed) => weighed[i]! > 0)];
    return [{ name, result, share, ...(slip && { slip }) }];
  });
  return { results: possible, looked, counted };
}

function weights(
  state: string,
  persona: string,
  given: readonly (readonly [string, ChoiceResult])[],
  who: Who,
): readonly number[] {
  let found: readonly number[];
  try {
    found = given.map(([, { weight }]) => weightOf(weight, who));
  } catch (cause) {
    throw new SimulationError(`a weight threw: ${cause}`, { state, persona, cause });
  }
  const strange = found.find((weight) => typeof weight !== 'number' || !(weight >= 0) || weight === Infinity);
  if (strange === undefined) return found;
  throw new SimulationError(`a result has the weight ${strange}; weights are numbers from 0 up`, { state, persona });
}

function weightOf(weight: Weight, who: Who): number {
  if (typeof weight === 'number') return weight;
  if (typeof weight === 'function') return weight(who);
  return weight[who.need] ?? weight.otherwise ?? Number.NaN;
}
