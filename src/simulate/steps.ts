import type { EventObject } from 'xstate';
import type { Leaf } from '../statechart/stepper.ts';
import type { Activities } from './activities.ts';
import { Ending, type Endings } from './endings.ts';
import { type LeafPlan, planLeaf, type TimeEffect } from './leaf-plan.ts';
import { Going } from './ongoing.ts';
import type { PlannedEvent } from './plan.ts';
import type { PlannedNode } from './planned-node.ts';
import { SimulationError } from './simulation-error.ts';
import { Standstill } from './standstill.ts';
import { Timers } from './timers.ts';
import type { World } from './world.ts';

/** Takes the machine's steps and does what they ask for. */
export class Steps {
  private readonly world: World;
  private readonly activities: Activities;
  private readonly endings: Endings;
  private readonly timers: Timers;
  /** By index of the stepper's leaf; shared by all replications of a run. */
  private readonly leaves: (LeafPlan | undefined)[];
  /** Where all contacts begin, and with what context, if that does not depend on the caller. */
  private start: LeafPlan | undefined;
  private startContext: unknown;
  /** What the machine of the contact has sent to itself: taken before any other event. */
  private readonly posted: EventObject[] = [];
  /** What the machine of the contact is to be told before anything else happens, as the plan's event, or -1. */
  private told = -1;
  private readonly standstill: Standstill;
  /** Whether the last step asked for nothing. */
  private ledNowhere = false;
  /** Steps taken without asking the stepper. */
  private certain = 0;

  constructor(world: World, activities: Activities, endings: Endings, leaves: (LeafPlan | undefined)[]) {
    this.world = world;
    this.activities = activities;
    this.endings = endings;
    this.standstill = new Standstill(world.calendar);
    this.timers = new Timers(world, activities);
    this.leaves = leaves;
  }

  /** A contact begins. */
  begin(contact: number): void {
    if (this.start === undefined) {
      this.beginAnew(contact);
    } else {
      this.certain++;
      const { context } = this.world.contacts;
      if (context[contact] !== this.startContext) context[contact] = this.startContext;
      this.apply(contact, this.start);
    }
    if (this.posted.length > 0) this.settle(contact);
    if (this.told >= 0) this.tell(contact);
  }

  /** The machine of a contact gets one of the plan's events; returns the leaf from which it steps. */
  private take(contact: number, event: number): LeafPlan {
    const { plan, contacts } = this.world;
    if (!this.standstill.allows(contact)) throw this.endless(contact, plan.events[event] as PlannedEvent);
    const from = this.leaves[contacts.leaf[contact] as number] as LeafPlan;
    const next = from.next[event];
    if (next !== undefined) this.certain++;
    this.apply(contact, next ?? this.learn(contact, from, event));
    return from;
  }

  /** Take a step through the stepper; where it always ends alike, it is known from then on. */
  private learn(contact: number, from: LeafPlan, event: number): LeafPlan {
    const { plan } = this.world;
    const planned = plan.events[event] as PlannedEvent;
    const reached = this.step(contact, from, planned);
    if (plan.stepper.certain(from.configuration, planned.eventClass)) from.next[event] = reached;
    return reached;
  }

  private endless(contact: number, { event }: PlannedEvent): SimulationError {
    return Standstill.error(this.shown(contact), event.type);
  }

  /** An activity or a timer has ended by itself. */
  ended(record: number): void {
    const { ongoing, plan } = this.world;
    const contact = ongoing.contact[record] as number;
    if (ongoing.what[record] !== Going.timer) {
      const event = ongoing.sends[record] as number;
      this.activities.end(record);
      this.lead(contact, event);
      if (this.told >= 0) this.tell(contact);
      return;
    }
    const event = this.timers.fire(record);
    this.deliver(contact, { event, eventClass: plan.stepper.classOf(event.type) });
    this.settle(contact);
    this.timers.rest();
    if (this.told >= 0) this.tell(contact);
  }

  /** What is to be told at once, step by step. */
  private tell(contact: number): void {
    while (this.told >= 0) {
      const event = this.told;
      this.told = -1;
      this.lead(contact, event);
    }
    // What led there did lead somewhere.
    this.ledNowhere = false;
  }

  /** The machine gets what an activity sends; it is stuck where that leads nowhere. */
  private lead(contact: number, event: number): void {
    const known = this.world.contacts.context[contact];
    const from = this.take(contact, event);
    if (this.posted.length > 0) this.settle(contact);
    if (this.ledNowhere && this.isStill(contact, from, known)) this.stop(contact);
  }

  /** The caller hangs up; the contact ends after the step, whatever the machine does with it: nothing begins there. */
  hangUp(contact: number): void {
    const { plan } = this.world;
    this.world.hangingUp = contact;
    this.take(contact, plan.hungUp);
    if (this.posted.length > 0) this.settle(contact);
    this.cancelAll(contact);
    this.endings.end(contact, Ending.abandoned);
    this.world.hangingUp = -1;
  }

  /** The run is over. */
  close(): void {
    if (this.certain > 0) this.world.plan.stepper.takenAgain(this.certain);
  }

  private beginAnew(contact: number): void {
    const { plan, contacts } = this.world;
    const { stepper } = plan;
    const { inputs } = this.world.kindOf(contacts.journey[contact] as number);
    const begun = this.planned(stepper.begin(inputs[contacts.channel[contact] as number]));
    if (begun.failed) throw this.failed('the start', 'xstate.init');
    contacts.context[contact] = stepper.context;
    if (stepper.certain(-1, 0)) {
      this.start = begun;
      this.startContext = stepper.context;
    }
    this.apply(contact, begun);
  }

  /** Whether a guard has kept the machine from what an activity sent. */
  private isStill(contact: number, before: LeafPlan, known: unknown): boolean {
    const { contacts } = this.world;
    if (!contacts.isOpen(contact)) return false;
    const { configuration } = this.leaves[contacts.leaf[contact] as number] as LeafPlan;
    return before.configuration === configuration && contacts.context[contact] === known;
  }

  /** What was sent will not be sent again: the contact is stuck, unless a timer of the machine's own leads on. */
  private stop(contact: number): void {
    const { contacts, ongoing } = this.world;
    for (let record = contacts.ongoing[contact] as number; record >= 0; record = ongoing.next[record] as number) {
      if (ongoing.what[record] === Going.timer) return;
    }
    this.cancelAll(contact);
    this.endings.end(contact, Ending.stuck);
  }

  private settle(contact: number): void {
    while (this.posted.length > 0) {
      const event = this.posted.shift() as EventObject;
      if (!this.world.contacts.isOpen(contact)) continue;
      this.deliver(contact, { event, eventClass: this.world.plan.stepper.classOf(event.type) });
    }
  }

  private deliver(contact: number, planned: PlannedEvent): void {
    const { contacts } = this.world;
    if (!this.standstill.allows(contact)) throw this.endless(contact, planned);
    const from = this.leaves[contacts.leaf[contact] as number] as LeafPlan;
    this.apply(contact, this.step(contact, from, planned));
  }

  private step(contact: number, { configuration }: LeafPlan, { event, eventClass }: PlannedEvent): LeafPlan {
    const { plan, contacts } = this.world;
    const { stepper } = plan;
    const reached = this.planned(stepper.step(configuration, contacts.context[contact], eventClass, event));
    if (reached.failed) throw this.failed(this.shown(contact), event.type);
    contacts.context[contact] = stepper.context;
    return reached;
  }

  private failed(state: string, event: string): SimulationError {
    const { result } = this.world.plan.stepper;
    return new SimulationError(`the machine fails: ${String(result)}`, { state, event, cause: result });
  }

  private planned(leaf: Leaf): LeafPlan {
    let planned = this.leaves[leaf.index];
    if (planned === undefined) {
      planned = planLeaf(this.world.plan, leaf);
      this.leaves[leaf.index] = planned;
    }
    return planned;
  }

  private apply(contact: number, reached: LeafPlan): void {
    const { contacts } = this.world;
    contacts.leaf[contact] = reached.index;
    this.ledNowhere = reached.isNothing;
    if (this.world.hangingUp === contact) return;
    const { entered } = reached;
    // Mostly what was going on has ended by itself, and is left for that reason.
    if ((contacts.ongoing[contact] as number) >= 0) this.leave(contact, reached.left);
    if (reached.isSimple) {
      if (entered !== null) this.enter(contact, entered, reached.again !== null, reached.isDone);
    } else {
      this.enterAll(contact, reached);
    }
    if (reached.isDone) {
      if ((contacts.ongoing[contact] as number) >= 0) this.cancelAll(contact);
      this.endings.end(contact, reached.outcome >= 0 ? reached.outcome : Ending.stuck);
      return;
    }
    this.endings.look(contact, reached.configuration);
    if ((contacts.ongoing[contact] as number) < 0 && this.told < 0 && this.posted.length === 0) {
      // Nothing goes on and nothing will: a guard has blocked the only event there was.
      this.endings.end(contact, Ending.stuck);
    }
  }

  /** What goes on in the nodes that a step has left is cancelled. */
  private leave(contact: number, left: readonly PlannedNode[]): void {
    const { contacts, ongoing } = this.world;
    for (let i = 0; i < left.length; i++) {
      const record = ongoing.find(contacts.ongoing[contact] as number, false, left[i]!.index);
      if (record >= 0) this.activities.cancel(record);
    }
  }

  /** Something begins, and may have something to tell at once: before anything else, unless other things come first. */
  private enter(contact: number, node: PlannedNode, again: boolean, isFollowed: boolean): void {
    const told = this.activities.begin(contact, node, again);
    if (told < 0) return;
    if (isFollowed || this.posted.length > 0) this.activities.tellLater(contact, node, told);
    else this.told = told;
  }

  private enterAll(contact: number, { timed, entered, alsoEntered, again, isDone }: LeafPlan): void {
    const isFollowed = alsoEntered.length > 0 || isDone;
    for (let i = 0; i < timed.length; i++) this.time(contact, timed[i]!);
    if (entered !== null) this.enter(contact, entered, again !== null && again[0]!, isFollowed);
    for (let i = 0; i < alsoEntered.length; i++) {
      this.enter(contact, alsoEntered[i]!, again !== null && again[i + 1]!, true);
    }
  }

  private time(contact: number, effect: TimeEffect): void {
    const { values } = this.world.plan.stepper;
    if (effect.kind === 'post') {
      this.posted.push((effect.event ?? values[effect.slot]) as EventObject);
      return;
    }
    const timer = effect.timer ?? (values[effect.slot] as number);
    if (effect.kind === 'cancel') {
      this.timers.cancel(contact, timer);
    } else {
      const delay = effect.delay ?? (values[effect.slot + 1] as number);
      this.timers.schedule(contact, timer, (effect.event ?? values[effect.slot]) as EventObject, delay);
    }
  }

  private cancelAll(contact: number): void {
    const { contacts } = this.world;
    for (let record = contacts.ongoing[contact] as number; record >= 0; record = contacts.ongoing[contact] as number) {
      this.activities.cancel(record);
    }
  }

  private shown(contact: number): string {
    const { plan, contacts } = this.world;
    const { configuration } = this.leaves[contacts.leaf[contact] as number] as LeafPlan;
    const { value } = plan.stepper.describe(configuration);
    return typeof value === 'string' ? value : JSON.stringify(value);
  }
}
