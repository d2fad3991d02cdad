import type { AnyStateMachine, AnyStateNode } from 'xstate';
import type { Contacts } from './contacts.ts';
import { grownInts } from './grown.ts';

/**
 * Where in a contact an agent sits. A contact has one seat, unless regions that run in parallel have lines of their own:
 * then each of these regions has one, and an agent who answers there talks there.
 *
 * @param lines ids of the states that are places in a line
 * @returns the seat of each state by id, and how many there are
 */
export function seatsOf(
  machine: AnyStateMachine,
  lines: ReadonlySet<string>,
): { readonly seatOf: ReadonlyMap<string, number>; readonly seats: number } {
  const seatOf = new Map<string, number>();
  let seats = 1;
  const hasLine = (node: AnyStateNode): boolean => lines.has(node.id) || childrenOf(node).some(hasLine);
  const visit = (node: AnyStateNode, seat: number): void => {
    seatOf.set(node.id, seat);
    let isFirst = true;
    for (const child of childrenOf(node)) {
      const own = node.type === 'parallel' && hasLine(child);
      visit(child, own && !isFirst ? seats++ : seat);
      if (own) isFirst = false;
    }
  };
  visit(machine.root, 0);
  return { seatOf, seats };
}

/**
 * The seats of contacts that have several. The stores of {@link Contacts} for agent, pool and whether the agent stays are
 * those of the seat that was taken last; what sits elsewhere is kept here meanwhile. So whoever works on one seat needs
 * not know of others: `take` it first.
 */
export class Seats {
  readonly number: number;
  private readonly contacts: Contacts;
  private seat = new Int32Array(16);
  /** By contact and seat: the agent and 1 more, so that 0 is nobody; the pool; whether the agent stays. */
  private agent: Int32Array;
  private pool: Int32Array;
  private kept: Int32Array;

  constructor(contacts: Contacts, number: number) {
    this.contacts = contacts;
    this.number = number;
    this.agent = new Int32Array(16 * number);
    this.pool = new Int32Array(16 * number);
    this.kept = new Int32Array(16 * number);
  }

  /** From now on the contact's agent is the one in this seat. */
  take(contact: number, seat: number): void {
    while (contact >= this.seat.length) this.grow();
    const before = this.seat[contact] as number;
    if (before === seat) return;
    const { contacts } = this;
    const from = contact * this.number + before;
    const to = contact * this.number + seat;
    this.agent[from] = (contacts.agent[contact] as number) + 1;
    this.pool[from] = contacts.pool[contact] as number;
    this.kept[from] = contacts.kept[contact] as number;
    contacts.agent[contact] = (this.agent[to] as number) - 1;
    contacts.pool[contact] = this.pool[to] as number;
    contacts.kept[contact] = this.kept[to] as number;
    this.agent[to] = 0;
    this.kept[to] = 0;
    this.seat[contact] = seat;
  }

  /** A number of the seat that was taken last, which no other seat of any contact has. */
  placeOf(contact: number): number {
    return contact * this.number + (this.seat[contact] ?? 0);
  }

  private grow(): void {
    this.seat = grownInts(this.seat);
    this.agent = grownInts(this.agent);
    this.pool = grownInts(this.pool);
    this.kept = grownInts(this.kept);
  }
}

const childrenOf = (node: AnyStateNode): readonly AnyStateNode[] => Object.values(node.states);
