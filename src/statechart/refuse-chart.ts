import type { AnyStateMachine } from 'xstate';
import type { Mistake } from '../errors/mistake.ts';
import { actionsOf, builtInOf } from './action-objects.ts';
import { stateNodes } from './chart.ts';
import { ChartRefusal } from './chart-refusal.ts';

/**
 * Refuse a machine with parts that a pure step cannot have, as far as they show before any step.
 *
 * @throws ChartRefusal naming the state node and the construct of each.
 */
export function refuseChart(machine: AnyStateMachine): void {
  const mistakes: Mistake[] = [];
  const ids = new Set<string>();
  for (const node of stateNodes(machine)) {
    if (ids.has(node.id)) mistakes.push({ path: node.id, problem: 'two state nodes have this id' });
    ids.add(node.id);
    for (const reference of actionsOf(node)) {
      const action = builtInOf(machine, reference);
      if (action?.type === 'xstate.spawnChild') {
        mistakes.push({ path: node.id, problem: 'spawnChild() starts an actor', remedy: 'use an invoke' });
      } else if (action?.type === 'xstate.stopChild') {
        mistakes.push({
          path: node.id,
          problem: 'stopChild() stops an actor',
          remedy: 'leave the state that invokes it',
        });
      } else if (typeof action?.delay === 'string' && !(action.delay in machine.implementations.delays)) {
        mistakes.push({
          path: node.id,
          problem: `no delay '${action.delay}'`,
          remedy: 'implement it in setup() or provide()',
        });
      } else if (typeof action?.delay === 'number' && !(action.delay >= 0 && action.delay < Number.POSITIVE_INFINITY)) {
        mistakes.push({
          path: node.id,
          problem: `a delay of ${action.delay} ms`,
          remedy: 'give a finite number from 0',
        });
      }
    }
  }
  if (mistakes.length > 0) throw new ChartRefusal(`machine '${machine.id}'`, mistakes);
}
