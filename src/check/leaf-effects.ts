import type { Effect, Leaf } from '../statechart/stepper.ts';

type TimeEffect = Extract<Effect, { readonly slot: number }>;

/** What a step asks for, sorted as a run does it. */
export interface LeafEffects {
  /** Watched nodes that were left, in which something ends. */
  readonly left: readonly number[];
  readonly timed: readonly TimeEffect[];
  /** Watched nodes that were entered and stayed in. */
  readonly entered: readonly number[];
  /** All watched nodes that were entered, those left at once too. */
  readonly passed: readonly number[];
  /** Whether what follows depends on more than the leaf: on values that user code made. */
  readonly isDynamic: boolean;
}

/** A node that is entered and left within one step is passed over; leaving comes before entering. */
export function leafEffects({ effects }: Leaf): LeafEffects {
  const entered = new Set<number>();
  const passed = new Set<number>();
  const left: number[] = [];
  const timed: TimeEffect[] = [];
  for (const effect of effects) {
    if ('slot' in effect) {
      timed.push(effect);
      continue;
    }
    const wasEntered = entered.delete(effect.node);
    if (effect.kind === 'enter') {
      entered.add(effect.node);
      passed.add(effect.node);
    } else if (!wasEntered) left.push(effect.node);
  }
  return { left, timed, entered: [...entered], passed: [...passed], isDynamic: timed.some(isMade) };
}

/** Whether user code made a part of it. */
function isMade(effect: TimeEffect): boolean {
  if (effect.kind === 'cancel') return effect.timer === null;
  return effect.event === null || (effect.kind === 'schedule' && effect.delay === null);
}
