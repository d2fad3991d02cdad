import type { AnyStateMachine, AnyStateNode } from 'xstate';
import { type Mistake, mistake } from '../errors/mistake.ts';
import type { Activity } from './activity.ts';
import type { DesignState } from './design.ts';
import { queueEnds } from './queue.ts';

/**
 * Warnings of lines in regions side by side that tell the machine the same: an event goes to all regions, so the agent
 * who answers in one line would be taken for the other's too.
 */
export function linesSideBySide(machine: AnyStateMachine, states: readonly DesignState[]): readonly Mistake[] {
  const activities = new Map(states.map(({ id, activity }) => [id, activity]));
  const answers = (node: AnyStateNode): readonly string[] => [
    ...answerOf(activities.get(node.id)),
    ...childrenOf(node).flatMap(answers),
  ];
  const found: Mistake[] = [];
  const visit = (node: AnyStateNode): void => {
    const heard = new Map<string, string>();
    for (const region of node.type === 'parallel' ? childrenOf(node) : []) {
      for (const event of new Set(answers(region))) {
        const other = heard.get(event);
        if (other === undefined) heard.set(event, region.key);
        else found.push(sameEvent(region, event, other));
      }
    }
    for (const child of childrenOf(node)) visit(child);
  };
  visit(machine.root);
  return found;
}

function sameEvent({ path }: AnyStateNode, event: string, other: string): Mistake {
  return mistake(
    `states.${path.join('.states.')}`,
    `'${event}' moves '${other}' too`,
    `give one line a name of its own for it: queue({ sends: { 'agent.answered': '…' }, … })`,
  );
}

function answerOf(activity: Activity | undefined): readonly string[] {
  if (activity?.kind !== 'queue') return [];
  const [answered] = Object.keys(queueEnds) as [string];
  return [activity.sends?.[answered] ?? answered];
}

const childrenOf = (node: AnyStateNode): readonly AnyStateNode[] => Object.values(node.states);
