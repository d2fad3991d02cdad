import type { Ledger } from '../measure/ledger.ts';
import { Agents } from './agents.ts';
import { Asked } from './asked.ts';
import { Breaks, type Chance } from './breaks.ts';
import type { PlannedPool } from './pool-plan.ts';
import type { Candidates, PlannedGroup } from './routing-plan.ts';
import type { World } from './world.ts';

/** What an agent of a crew does, besides serving callers. */
enum Doing {
  away = 0,
  working = 1,
  /** Takes no more callers, and goes. */ leaving = 2,
  breakDue = 3,
  onBreak = 4,
}

/**
 * The agents of one pool where it matters which of them is asked. Those of a group can do the same. Outside agents and
 * groups are numbered among all of the design, here within the pool.
 */
export class Crew extends Agents {
  private readonly groups: readonly PlannedGroup[];
  private readonly firstGroup: number;
  private readonly groupOf: Int32Array;
  private readonly doing: Uint8Array;
  /** Callers whom each agent has at hand, and the most there may be. */
  private readonly atHand: Uint8Array;
  private readonly handles: number;
  private readonly asked: Asked;
  private readonly breaks: Breaks | null;
  /** By group, how many are at work who do not leave, and are to be so. */
  private readonly staying: Int32Array;
  private readonly toBe: Int32Array;
  private absent = 0;
  private callers = 0;
  private absentTime = 0;
  private callerTime = 0;

  constructor(plan: PlannedPool, pool: number, world: World, groups: readonly PlannedGroup[], chance: Chance) {
    super(plan, pool, world);
    this.groups = groups.filter((group) => group.pool === pool);
    this.firstGroup = groups.findIndex((group) => group.pool === pool);
    this.handles = plan.handles;
    this.groupOf = new Int32Array(plan.agents);
    for (const [index, { first, agents }] of this.groups.entries()) {
      this.groupOf.fill(index, first - this.first, first - this.first + agents);
    }
    this.doing = new Uint8Array(plan.agents);
    this.atHand = new Uint8Array(plan.agents);
    this.asked = new Asked(plan, this.groups, this.firstGroup, this.groupOf, this.atHand);
    const { breaks, firstAgent, agents } = plan;
    this.breaks = breaks === null ? null : new Breaks(world, breaks, chance, this.groups, firstAgent, agents);
    this.staying = new Int32Array(this.groups.length);
    this.toBe = new Int32Array(this.groups.length);
  }

  override look(now: number): void {
    const time = Math.min(now, this.horizon) - this.since;
    if (time > 0) {
      this.absentTime += this.absent * time;
      this.callerTime += this.callers * time;
    }
    super.look(now);
  }

  override report(ledger: Ledger): void {
    super.report(ledger);
    ledger.absent[this.pool] = this.absentTime;
    ledger.atHand[this.pool] = this.callerTime;
  }

  groupFor(agent: number): number {
    return this.firstGroup + (this.groupOf[agent - this.first] as number);
  }

  /** How many callers an agent has at hand. */
  load(agent: number): number {
    return this.atHand[agent - this.first] as number;
  }

  override get isIdle(): boolean {
    return this.asked.size > 0;
  }

  /** Whether an agent could take one more caller. */
  isReady(agent: number): boolean {
    return this.asked.has(agent - this.first);
  }

  /** Take an agent of these groups who is ready, by the routing of the pool; their number, or -1. */
  seizeOf(candidates: Candidates): number {
    const own = this.asked.first(candidates);
    return own < 0 ? -1 : this.take(this.first + own);
  }

  /** Take any agent of these groups who is ready, by a draw in (0, 1); their number, or -1. */
  seizeAny(candidates: Candidates, draw: number): number {
    const own = this.asked.any(candidates, draw);
    return own < 0 ? -1 : this.take(this.first + own);
  }

  /** This agent answers. */
  take(agent: number): number {
    const own = agent - this.first;
    const before = this.atHand[own] as number;
    this.asked.offer(own, false);
    this.atHand[own] = before + 1;
    this.callers++;
    if (before === 0) {
      this.idle--;
      this.busy++;
    }
    if (before + 1 < this.handles) this.asked.offer(own, true);
    this.asked.ask(own);
    return agent;
  }

  override free(agent: number): void {
    const own = agent - this.first;
    const left = (this.atHand[own] as number) - 1;
    this.asked.offer(own, false);
    this.atHand[own] = left;
    this.callers--;
    if (left > 0) {
      if (this.doing[own] === Doing.working) this.asked.offer(own, true);
      return;
    }
    this.busy--;
    this.idle++;
    this.settle(own);
  }

  /** A break is due: it begins when the agent has nobody at hand, and takes no more callers until then. */
  breakDue(agent: number): void {
    const own = agent - this.first;
    this.breaks?.happened(own);
    if (this.doing[own] !== Doing.working) return;
    this.asked.offer(own, false);
    this.doing[own] = Doing.breakDue;
    if (this.atHand[own] === 0) this.settle(own);
  }

  breakOver(agent: number): void {
    const own = agent - this.first;
    this.absent--;
    this.doing[own] = Doing.working;
    this.breaks?.work(own);
    this.settle(own);
  }

  override mayLeave(agent: number): boolean {
    const own = agent - this.first;
    return this.doing[own] === Doing.leaving || this.surplus(this.groupOf[own] as number) > 0;
  }

  override leave(agent: number): void {
    const own = agent - this.first;
    if (this.doing[own] !== Doing.leaving) this.sendHome(own, this.groupOf[own] as number);
  }

  override change(now: number): void {
    for (const [group, { staff }] of this.groups.entries()) this.staffGroup(group, staff.at(now));
  }

  override nextChange(now: number): number {
    return this.groups.reduce((first, { staff }) => Math.min(first, staff.nextChange(now)), Number.POSITIVE_INFINITY);
  }

  /**
   * So many of a group are to be at work from now on. Those who come are those who were about to leave, then the first by
   * number. Those who go are first on a break, then the longest idle, and if these do not suffice, whoever finishes
   * next; where agents have several callers at once, those with the fewest take no more.
   */
  private staffGroup(group: number, count: number): void {
    this.toBe[group] = count;
    const { first, agents } = this.groups[group] as PlannedGroup;
    const from = first - this.first;
    if (this.surplus(group) > 0) {
      if (this.breaks !== null) this.dismiss(group, from, agents, Doing.onBreak, 0);
      for (
        let own = this.asked.firstIdle(group);
        own >= 0 && this.surplus(group) > 0;
        own = this.asked.firstIdle(group)
      ) {
        this.staying[group] = (this.staying[group] as number) - 1;
        this.goAway(own);
      }
      for (let callers = 1; callers <= this.handles && this.handles > 1; callers++) {
        this.dismiss(group, from, agents, Doing.working, callers);
        this.dismiss(group, from, agents, Doing.breakDue, callers);
      }
    }
    for (const was of [Doing.leaving, Doing.away]) {
      for (let own = from; own < from + agents && this.surplus(group) < 0; own++) {
        if (this.doing[own] === was) this.come(own, group);
      }
    }
  }

  /** Those who do this and have so many callers at hand leave, while there are too many: at once if they have none. */
  private dismiss(group: number, from: number, agents: number, doing: number, callers: number): void {
    for (let own = from; own < from + agents && this.surplus(group) > 0; own++) {
      if (this.doing[own] !== doing || this.atHand[own] !== callers) continue;
      if (doing === Doing.onBreak) this.absent--;
      this.sendHome(own, group);
      if (callers === 0) this.goAway(own);
    }
  }

  /** An agent goes as soon as they have nobody at hand. */
  private sendHome(own: number, group: number): void {
    this.staying[group] = (this.staying[group] as number) - 1;
    this.asked.offer(own, false);
    this.doing[own] = Doing.leaving;
  }

  private surplus(group: number): number {
    return (this.staying[group] as number) - (this.toBe[group] as number);
  }

  private come(own: number, group: number): void {
    const isNew = this.doing[own] === Doing.away;
    this.staying[group] = (this.staying[group] as number) + 1;
    this.doing[own] = Doing.working;
    if (!isNew) {
      this.breaks?.stay(own);
      this.asked.offer(own, true);
      return;
    }
    this.idle++;
    if (this.breaks?.begin(own)) this.doing[own] = Doing.breakDue;
    this.settle(own);
  }

  private goAway(own: number): void {
    this.asked.offer(own, false);
    this.doing[own] = Doing.away;
    this.idle--;
    this.breaks?.end(own);
  }

  /** An agent who has nobody at hand: idle, on a break, or gone. */
  private settle(own: number): void {
    const group = this.groupOf[own] as number;
    const isOneTooMany = this.handles === 1 && this.surplus(group) > 0;
    if (isOneTooMany) this.staying[group] = (this.staying[group] as number) - 1;
    if (isOneTooMany || this.doing[own] === Doing.leaving) {
      this.goAway(own);
    } else if (this.doing[own] === Doing.breakDue) {
      this.doing[own] = Doing.onBreak;
      this.absent++;
      this.breaks?.rest(own);
    } else {
      this.asked.offer(own, true);
    }
  }
}
