import { type Mistake, mistake } from '../errors/mistake.ts';
import { nearest } from '../errors/nearest.ts';
import type { Activity } from './activity.ts';

/** Warnings of pools that nobody waits for and facts that nobody asks for: misspelt, or left behind. */
export function unusedNames(
  pools: readonly string[],
  facts: readonly string[],
  activities: readonly Activity[],
): readonly Mistake[] {
  const poolsUsed = new Set(activities.flatMap(poolsOf));
  const factsAsked = new Set(activities.flatMap((each) => (each.kind === 'choice' ? (each.asks ?? []) : [])));
  return [
    ...idle(pools, poolsUsed).map(([pool, remedy]) => mistake(`pools.${pool}`, 'nobody waits for it', remedy)),
    ...idle(facts, factsAsked).map(([fact, remedy]) => mistake(`facts.${fact}`, 'nobody asks for it', remedy)),
  ];
}

function idle(
  names: readonly string[],
  used: ReadonlySet<string>,
): (readonly [name: string, remedy: string | undefined])[] {
  return names
    .filter((name) => !used.has(name))
    .map((name) => {
      const near = nearest(name, used);
      return [name, near && `did you mean '${near}'?`];
    });
}

function poolsOf(activity: Activity): readonly string[] {
  if (activity.kind === 'queue') return [activity.pool, ...(activity.overflow ? [activity.overflow.to] : [])];
  return activity.kind === 'gate' ? [activity.question.pool] : [];
}
