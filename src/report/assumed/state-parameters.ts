import type { AnyStateNode } from 'xstate';
import { noteOf } from '../../design/block.ts';
import type { Design, DesignState } from '../../design/design.ts';
import { type ToldRow, toldRows } from './told-value.ts';

/** What goes on in a state of a design, as its author named it. */
export interface StateParameters {
  readonly state: string;
  /** The block it was made by, or that it is an ordinary state. */
  readonly kind: string;
  /** What goes on in it, once for all of its parts in which that is the same. */
  readonly activities: readonly { readonly parts: readonly string[]; readonly rows: readonly ToldRow[] }[];
}

/** What a menu works out from the caller. */
const bySlips = 'by the need and the slips of the caller';

/** The parameters of all states, as they were read, in the order of the design. */
export function stateParameters(design: Design): readonly StateParameters[] {
  const byBlock = new Map<string, DesignState[]>();
  for (const state of design.states) byBlock.set(state.block, [...(byBlock.get(state.block) ?? []), state]);
  return [...byBlock].map(([state, own]) => {
    const kind = kindOf(design, own[0]!.id);
    return { state, kind, activities: activitiesOf(own, kind) };
  });
}

function activitiesOf(states: readonly DesignState[], kind: string): StateParameters['activities'] {
  const alike = new Map<string, { parts: string[]; rows: readonly ToldRow[] }>();
  for (const { id, activity, outcome } of states) {
    const told = [...(activity ? toldRows(activity) : []), ...(outcome ? toldRows(outcome, 'outcome') : [])];
    const rows = told.map((row) =>
      kind === 'menu' && row[0].endsWith('.weight') ? ([row[0], bySlips] as const) : row,
    );
    if (rows.length === 0) continue;
    const key = JSON.stringify(rows);
    const found = alike.get(key);
    if (found) found.parts.push(id);
    else alike.set(key, { parts: [id], rows });
  }
  return [...alike.values()];
}

function kindOf({ machine }: Design, id: string): string {
  for (let node: AnyStateNode | undefined = machine.getStateNodeById(id); node; node = node.parent) {
    const note = noteOf(node.meta);
    if (note) return note.kind;
  }
  return 'a state';
}

/** What the machine is given by name and cannot be written down: `guard isOpen`. */
export function machineFunctions({ machine }: Design): readonly string[] {
  return Object.entries(machine.implementations).flatMap(([kind, named]) =>
    Object.keys((named ?? {}) as object).map((name) => `${kind.replace(/s$/, '')} ${name}`),
  );
}
