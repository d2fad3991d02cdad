import type { EventObject } from 'xstate';
import type { Effect, Leaf } from '../statechart/stepper.ts';
import type { Activities } from './activities.ts';
import { Ending, type Endings } from './endings.ts';
import { type LeafPlan, Op, planLeaf } from './leaf-plan.ts';
import { Going } from './ongoing.ts';
import type { PlannedEvent, PlannedNode } from './plan.ts';
import { SimulationError } from './simulation-error.ts';
import { Entry, type World } from './world.ts';

type TimeEffect = Extract<Effect, { readonly slot: number }>;

/** So many steps of one contact without any time going by are a loop that never ends. */
const MOST_STEPS_AT_ONCE = 5000;
/** After so many steps of all contacts at one moment, those of each are counted. */
const MANY_STEPS_AT_ONCE = 2000;

/** Marks a timer that can no longer be cancelled because another took its id: -2 less the id. */
const lost = (timer: number) => -2 - timer;

/** Takes the machine's steps and does what they ask for. */
export class Steps {
  readonly #world: World;
  readonly #activities: Activities;
  readonly #endings: Endings;
  /** By index of the stepper's leaf; shared by all replications of a run. */
  readonly #leaves: (LeafPlan | undefined)[];
  /** What the machine of the contact has sent to itself: taken before any other event. */
  readonly #posted: EventObject[] = [];
  /** When time last moved on, and steps since then; of each contact, where they are many. */
  #movedOn = -1;
  #steps = 0;
  readonly #stepsOf = new Map<number, number>();

  constructor(world: World, activities: Activities, endings: Endings, leaves: (LeafPlan | undefined)[]) {
    this.#world = world;
    this.#activities = activities;
    this.#endings = endings;
    this.#leaves = leaves;
  }

  /** A contact begins. */
  begin(contact: number): void {
    const { plan, contacts } = this.#world;
    const { input } = this.#world.kindOf(contacts.journey[contact] as number);
    this.#apply(contact, plan.stepper.begin(input), 'xstate.init');
    this.#settle(contact);
  }

  /** The machine of a contact gets one of the plan's events. */
  send(contact: number, event: number): void {
    this.#deliver(contact, this.#world.plan.events[event] as PlannedEvent);
    this.#settle(contact);
  }

  /** An activity or a timer has ended by itself. */
  ended(record: number): void {
    const { ongoing, plan } = this.#world;
    const contact = ongoing.contact[record] as number;
    if (ongoing.what[record] !== Going.timer) {
      const event = ongoing.sends[record] as number;
      this.#activities.end(record);
      this.send(contact, event);
      return;
    }
    const event = ongoing.events.get(record) as EventObject;
    const timer = ongoing.of[record] as number;
    this.#activities.end(record);
    // XState forgets the id when the first of its timers fires: others with the id can no longer be cancelled.
    if (timer < -1) {
      const other = ongoing.find(this.#world.contacts.ongoing[contact] as number, true, lost(timer));
      if (other >= 0) ongoing.of[other] = timer;
    }
    this.#deliver(contact, { event, eventClass: plan.stepper.classOf(event.type) });
    this.#settle(contact);
  }

  /** The caller hangs up; the contact ends after the step, whatever the machine does with it: nothing begins there. */
  hangUp(contact: number): void {
    const { plan } = this.#world;
    this.#world.hangingUp = contact;
    this.send(contact, plan.hungUp);
    this.#cancelAll(contact);
    this.#endings.end(contact, Ending.abandoned);
    this.#world.hangingUp = -1;
  }

  #settle(contact: number): void {
    while (this.#posted.length > 0) {
      const event = this.#posted.shift() as EventObject;
      if (!this.#world.contacts.isOpen(contact)) continue;
      this.#deliver(contact, { event, eventClass: this.#world.plan.stepper.classOf(event.type) });
    }
  }

  #deliver(contact: number, { event, eventClass }: PlannedEvent): void {
    const { plan, contacts, calendar } = this.#world;
    if (this.#movedOn !== calendar.now) {
      this.#movedOn = calendar.now;
      if (this.#steps > MANY_STEPS_AT_ONCE) this.#stepsOf.clear();
      this.#steps = 0;
    } else if (++this.#steps > MANY_STEPS_AT_ONCE) {
      const steps = (this.#stepsOf.get(contact) ?? 0) + 1;
      this.#stepsOf.set(contact, steps);
      if (steps > MOST_STEPS_AT_ONCE) {
        throw new SimulationError(`${MOST_STEPS_AT_ONCE} steps at one moment of time: a loop that takes no time`, {
          state: this.#shown(contact),
          event: event.type,
        });
      }
    }
    const leaf = plan.stepper.step(
      contacts.configuration[contact] as number,
      contacts.context[contact],
      eventClass,
      event,
    );
    this.#apply(contact, leaf, event.type);
  }

  #apply(contact: number, leaf: Leaf, event: string): void {
    const { plan, contacts } = this.#world;
    let planned = this.#leaves[leaf.index];
    if (planned === undefined) {
      planned = planLeaf(plan, leaf);
      this.#leaves[leaf.index] = planned;
    }
    const { operations, status } = planned;
    if (status === 'error') {
      throw new SimulationError(`the machine fails: ${String(plan.stepper.result)}`, {
        state: event === 'xstate.init' ? 'the start' : this.#shown(contact),
        event,
        cause: plan.stepper.result,
      });
    }
    contacts.configuration[contact] = planned.configuration;
    contacts.context[contact] = plan.stepper.context;
    if (this.#world.hangingUp === contact) return;
    for (let i = 0; i < operations.length; i += 2) {
      const about = operations[i + 1] as number;
      switch (operations[i]) {
        case Op.leave:
          this.#left(contact, about);
          break;
        case Op.enter: {
          const node = plan.nodes[about];
          if (node) this.#activities.begin(contact, about, node as PlannedNode);
          break;
        }
        default:
          this.#time(contact, planned.effects[about] as TimeEffect);
      }
    }
    if (status === 'done') {
      this.#cancelAll(contact);
      this.#endings.end(contact, planned.outcome >= 0 ? planned.outcome : Ending.stuck);
      return;
    }
    this.#endings.look(contact);
    if ((contacts.ongoing[contact] as number) < 0 && this.#posted.length === 0) {
      // Nothing goes on and nothing will: a guard has blocked the only event there was.
      this.#endings.end(contact, Ending.stuck);
    }
  }

  #left(contact: number, node: number): void {
    const { contacts, ongoing } = this.#world;
    const record = ongoing.find(contacts.ongoing[contact] as number, false, node);
    if (record >= 0) this.#activities.cancel(record);
  }

  #time(contact: number, effect: TimeEffect): void {
    const { plan, contacts, ongoing } = this.#world;
    const { values } = plan.stepper;
    if (effect.kind === 'post') {
      this.#posted.push((effect.event ?? values[effect.slot]) as EventObject);
      return;
    }
    const head = contacts.ongoing[contact] as number;
    const timer = effect.timer ?? (values[effect.slot] as number);
    const known = timer < 0 ? -1 : ongoing.find(head, true, timer);
    if (effect.kind === 'cancel') {
      if (known >= 0) this.#activities.cancel(known);
      return;
    }
    if (known >= 0) ongoing.of[known] = lost(timer);
    const delay = effect.delay ?? (values[effect.slot + 1] as number);
    this.#schedule(contact, timer, (effect.event ?? values[effect.slot]) as EventObject, delay / 1000);
  }

  #schedule(contact: number, timer: number, event: EventObject, after: number): void {
    const { contacts, ongoing, calendar } = this.#world;
    const record = ongoing.begin(contact, contacts.ongoing, Going.timer, timer, calendar.now);
    ongoing.events.set(record, event);
    ongoing.entry[record] = calendar.schedule(calendar.now + after, Entry.ends, record);
  }

  #cancelAll(contact: number): void {
    const { contacts } = this.#world;
    for (let record = contacts.ongoing[contact] as number; record >= 0; record = contacts.ongoing[contact] as number) {
      this.#activities.cancel(record);
    }
  }

  #shown(contact: number): string {
    const { plan, contacts } = this.#world;
    const { value } = plan.stepper.describe(contacts.configuration[contact] as number);
    return typeof value === 'string' ? value : JSON.stringify(value);
  }
}
