import type { EventObject } from 'xstate';
import { isAlike } from './alike.ts';
import { StepError } from './step-error.ts';
import type { Leaf, Stepper } from './stepper.ts';

/** How a step ended, whoever took it. */
export interface Ending {
  readonly leaf: Leaf;
  readonly context: unknown;
  readonly result: unknown;
  readonly values: readonly unknown[];
}

/** Whether the `uses`-th use of a leaf is one of the 1st, 2nd, 4th, 8th ... that are taken again through XState. */
export function isSampled(uses: number): boolean {
  return (uses & (uses - 1)) === 0;
}

/** Hold two ends of the same step against each other: how they differ, if they do. */
export function compareEndings(replayed: Ending, taken: Ending, stepper: Stepper): string | undefined {
  const [ours, theirs] = [shown(replayed, stepper), shown(taken, stepper)];
  if (isAlike(ours, theirs)) return undefined;
  return `the same step ends in ${told(ours)} and, through XState, in ${told(theirs)}`;
}

function told(ending: object): string {
  try {
    return JSON.stringify(ending, (_key, value: unknown) => (typeof value === 'bigint' ? `${value}n` : value));
  } catch {
    return 'a context that contains itself';
  }
}

/** The error for user code that is no pure function. */
export function impureStep(what: string, state: unknown, event: EventObject, cause?: unknown): StepError {
  const rule =
    'guards, assigns, delays, outputs and parameters may depend on context and event only, and change neither';
  return new StepError('impure', `${what}; ${rule}`, state, event, cause);
}

function shown({ leaf, context, result, values }: Ending, { configurations, timers }: Stepper): object {
  const { value, status } = configurations.view(leaf.configuration);
  const effects = leaf.effects.flatMap((effect): unknown[] => {
    if ('node' in effect) return [[effect.kind, effect.node]];
    const { slot } = effect;
    if (effect.kind === 'post') return [['post', effect.event ?? values[slot]]];
    if (effect.kind === 'cancel') {
      const timer = effect.timer ?? (values[slot] as number);
      return timer < 0 ? [] : [['cancel', timers[timer]]];
    }
    return [['schedule', timers[effect.timer], effect.event ?? values[slot], effect.delay ?? values[slot + 1]]];
  });
  return { value, status, configuration: leaf.configuration, context, result, effects };
}
