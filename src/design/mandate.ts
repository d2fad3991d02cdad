import type { ChoiceResult, Weight, Who } from './activity.ts';
import type { Reader } from './reader.ts';

/** What agents may decide, and where the others go. */
interface Mandate {
  readonly needs: readonly string[];
  readonly refused: string | undefined;
}

/** Reads what the agents of a conversation may decide; undefined where they may decide all. */
export function readMandate(read: Reader, given: Readonly<Record<string, unknown>>): Mandate | undefined {
  const { mandate, refused, results } = given;
  if (mandate === undefined) {
    if (refused !== undefined)
      read.wrong('refused', 'nobody is refused', "say whom agents may help: mandate: ['fault']");
    return undefined;
  }
  const needs = read.names('need', 'mandate', mandate);
  if (Object.hasOwn(Object(results), 'refused')) {
    read.wrong('results.refused', 'is what a talk outside the mandate ends in', 'give it another name');
  }
  return { needs, refused: read.to('refused', refused) };
}

/** The results for needs within the mandate as they were, for others a refusal. */
export function limited(
  results: Readonly<Record<string, ChoiceResult>>,
  needs: readonly string[],
): Record<string, ChoiceResult> {
  const entries = Object.entries(results).map(([name, result]) => [
    name,
    { ...result, weight: within(result.weight, needs) },
  ]);
  const refusal: ChoiceResult = { weight: within(0, needs, 1), refuses: true };
  return { ...Object.fromEntries(entries), 'agent.refused': refusal };
}

/** A weight for some needs, and another for all others. */
function within(weight: Weight, needs: readonly string[], otherwise = 0): Weight {
  if (typeof weight === 'function') return (who: Who) => (needs.includes(who.need) ? weight(who) : otherwise);
  const of = (need: string): number =>
    typeof weight === 'number' ? weight : (weight[need] ?? weight.otherwise ?? otherwise);
  // Without a prototype, a need called `constructor` has no weight unless it is given one.
  const byNeed: Record<string, number> = Object.create(null);
  for (const need of needs) byNeed[need] = of(need);
  byNeed.otherwise = otherwise;
  return byNeed;
}
