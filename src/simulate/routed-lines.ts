import { LineEnd } from '../measure/ledger.ts';
import type { Agents } from './agents.ts';
import type { Chance } from './breaks.ts';
import { Crew } from './crew.ts';
import { grownFloats } from './grown.ts';
import { Lane, Places } from './lane.ts';
import { Lines } from './lines.ts';
import type { PlannedLine } from './planned-node.ts';
import type { Candidates, PlannedLane, Route, RoutingPlan } from './routing-plan.ts';
import { SimulationError } from './simulation-error.ts';
import { whoIs } from './who.ts';
import { Entry, type World } from './world.ts';

/** Lines where agents or callers are told apart: by skill, priority, or because other pools help. */
export class RoutedLines extends Lines {
  private readonly crews: readonly Crew[];
  private readonly places = new Places();
  private readonly routing: RoutingPlan;
  private readonly lanes: readonly Lane[];
  /** By pool, the lanes of its line, and the crews of other pools who help. */
  private readonly inLines: readonly (readonly Lane[])[];
  private readonly helpers: readonly (readonly Crew[])[];
  /** By group, the lanes whose callers its agents may answer. */
  private readonly lanesOf: readonly (readonly Lane[])[];
  /** By contact and seat, what the time of talking is multiplied with. */
  private paces = new Float64Array(16);

  constructor(world: World, routing: RoutingPlan, chance: Chance) {
    const { pools } = world.plan;
    const crews = pools.map((pool, index) => new Crew(pool, index, world, routing.groups, chance));
    super(world, crews);
    this.crews = crews;
    this.routing = routing;
    this.lanes = routing.lanes.map((lane) => new Lane(lane, this.places));
    this.inLines = pools.map((_, pool) => this.lanes.filter((lane) => lane.plan.pool === pool));
    this.helpers = pools.map((_, pool) =>
      crews.filter((crew) => this.inLines[pool]?.some(({ plan }) => plan.others?.pool === crew.pool)),
    );
    this.lanesOf = routing.groups.map(({ lanes }) => lanes.map(({ index }) => this.lanes[index] as Lane));
  }

  override pace(contact: number, seat: number): number {
    const agent = this.world.contacts.agent[contact] as number;
    const crew = this.crews[this.poolOf[agent] as number] as Crew;
    return (this.paces[this.paceAt(contact, seat)] as number) * (1 + crew.plan.slower * (crew.load(agent) - 1));
  }

  override takeBreak(agent: number, isDue: boolean): void {
    const crew = this.crews[this.poolOf[agent] as number] as Crew;
    crew.look(this.world.calendar.now);
    if (isDue) {
      crew.breakDue(agent);
    } else {
      crew.breakOver(agent);
      this.serve(agent, crew);
    }
  }

  /** The caller has waited so long that others may answer too. */
  override overflow(record: number): void {
    const { ongoing, calendar } = this.world;
    this.places.overflows[record] = -1;
    const line = this.lineOf(record);
    const contact = ongoing.contact[record] as number;
    const journey = this.world.contacts.journey[contact] as number;
    const { overflowed } = routeOf(line);
    const to = overflowed?.[this.world.kindOf(journey).index] as PlannedLane;
    this.laneOf(record).remove(record);
    this.places.lane[record] = to.index;
    const crew = this.crews[line.pool] as Crew;
    const agent = crew.open ? this.seizeOf(to.others as Candidates, contact) : -1;
    (this.lanes[to.index] as Lane).add(record);
    if (agent < 0) return;
    const entry = ongoing.entry[record] as number;
    if (entry >= 0) calendar.cancel(entry);
    crew.look(calendar.now);
    this.takeOut(record, crew);
    this.waited(record, LineEnd.answered);
    this.answered(record, contact, line, agent);
  }

  override next(agent: number): void {
    const { calendar, estimates } = this.world;
    const crew = this.crews[this.poolOf[agent] as number] as Crew;
    crew.look(calendar.now);
    crew.free(agent);
    if (estimates !== null) estimates.free(crew.pool, agent, calendar.now);
    this.serve(agent, crew);
  }

  override front(pool: number): number {
    return this.firstOf(this.inLines[pool] as readonly Lane[]);
  }

  override ahead(record: number): number {
    const { now } = this.world.calendar;
    const { plan } = this.laneOf(record);
    const { priority, turn } = this.places;
    const risen = (priority[record] as number) + plan.rises * now;
    const lanes = this.inLines[plan.pool] as readonly Lane[];
    return lanes.reduce((sum, lane) => sum + lane.countBefore(risen, turn[record] as number, now), 0);
  }

  override answerWaiting(pool: number): void {
    for (const crew of [this.crews[pool] as Crew, ...(this.helpers[pool] as readonly Crew[])]) {
      // Each takes one before any takes another.
      for (let round = 0; round < crew.plan.handles; round++) {
        for (let agent = crew.first; agent < crew.first + crew.plan.agents; agent++) this.serve(agent, crew);
      }
    }
  }

  override sendAway(pool: number): void {
    const { turn } = this.places;
    const records = (this.inLines[pool] as readonly Lane[]).flatMap((lane) => [...lane.records]);
    records.sort((one, other) => (turn[one] as number) - (turn[other] as number));
    for (const record of records) this.close(record, pool);
  }

  protected override find(_agents: Agents, line: PlannedLine, contact: number): number {
    const { index } = this.world.kindOf(this.world.contacts.journey[contact] as number);
    const route = routeOf(line);
    const agent = this.seizeOf((route.lanes[index] as PlannedLane).own, contact);
    if (agent >= 0 || !this.isOverflowing(route, line)) return agent;
    return this.seizeOf(route.overflowed?.[index]?.others as Candidates, contact);
  }

  protected override stand(record: number, contact: number, line: PlannedLine): void {
    const { calendar, ongoing, places, contacts } = this.world;
    const route = routeOf(line);
    const { index } = this.world.kindOf(contacts.journey[contact] as number);
    const overflows = this.isOverflowing(route, line);
    const lane = (overflows ? route.overflowed?.[index] : route.lanes[index]) as PlannedLane;
    const priority = route.priority?.[index] ?? this.priorityOf(route, contact, line);
    ongoing.ahead[record] = 0;
    const since = this.world.inLineSince(record);
    this.places.take(record, lane.index, priority - lane.rises * since, places?.turn[record]);
    (this.lanes[lane.index] as Lane).add(record);
    if (overflows || route.after === Infinity) return;
    this.places.overflows[record] = calendar.schedule(calendar.now + route.after, Entry.overflows, record);
  }

  protected override takeOut(record: number, agents: Agents): void {
    this.laneOf(record).remove(record);
    const overflows = this.places.overflows[record] as number;
    if (overflows >= 0) this.world.calendar.cancel(overflows);
    this.world.ongoing.ahead[record] = -2;
    agents.inLine--;
  }

  protected override cellOf(line: PlannedLine, journey: number): number {
    return (routeOf(line).lanes[this.world.kindOf(journey).index] as PlannedLane).cell;
  }

  protected override answered(record: number, contact: number, line: PlannedLine, agent: number): void {
    const { ledger, journeys, contacts } = this.world;
    const journey = contacts.journey[contact] as number;
    const { index } = this.world.kindOf(journey);
    const { skill } = routeOf(line).lanes[index] as PlannedLane;
    const pool = this.poolOf[agent] as number;
    const group = this.routing.groups[(this.crews[pool] as Crew).groupFor(agent)];
    const at = this.paceAt(contact, this.world.nodeOf(record)?.seat ?? 0);
    while (at >= this.paces.length) this.paces = grownFloats(this.paces);
    this.paces[at] = skill < 0 ? 1 : 1 / (group?.proficiency[skill] as number);
    if (pool !== line.pool && journeys.counts(journey))
      ledger.overflowed(journeys.row[journey] as number, this.cellOf(line, journey), pool);
    super.answered(record, contact, line, agent);
  }

  /** The agent takes the first of those whom they may answer, if they are idle. */
  private serve(agent: number, crew: Crew): void {
    const { calendar, ongoing } = this.world;
    if (!crew.open || !crew.isReady(agent)) return;
    const record = this.firstOf(this.lanesOf[crew.groupFor(agent)] as readonly Lane[], true);
    if (record < 0) return;
    const entry = ongoing.entry[record] as number;
    if (entry >= 0) calendar.cancel(entry);
    const line = this.lineOf(record);
    const own = this.crews[line.pool] as Crew;
    own.look(calendar.now);
    this.takeOut(record, own);
    this.waited(record, LineEnd.answered);
    const contact = ongoing.contact[record] as number;
    this.answered(record, contact, line, crew.take(agent));
  }

  /** The first by priority, then by joining, of those who wait in lanes: in all, or in those of open lines. */
  private firstOf(lanes: readonly Lane[], isAnswering = false): number {
    const { now } = this.world.calendar;
    const { priority, turn } = this.places;
    let first = -1;
    let highest = 0;
    for (const lane of lanes) {
      const record = lane.first;
      if (record < 0 || (isAnswering && !this.staff(lane.plan.pool).open)) continue;
      const risen = (priority[record] as number) + lane.plan.rises * now;
      const isFirst = risen > highest || (risen === highest && (turn[record] as number) < (turn[first] as number));
      if (first >= 0 && !isFirst) continue;
      first = record;
      highest = risen;
    }
    return first;
  }

  private paceAt(contact: number, seat: number): number {
    return contact * (this.world.seats?.number ?? 1) + seat;
  }

  private seizeOf(candidates: Candidates, contact: number): number {
    const crew = this.crews[candidates.pool] as Crew;
    if (!crew.open) return -1;
    crew.look(this.world.calendar.now);
    const { routing, drawsRouting, routingPlace } = crew.plan;
    if (routing !== 'random') return crew.seizeOf(candidates);
    const { visits, journeys, contacts } = this.world;
    const journey = contacts.journey[contact] as number;
    const visit = visits.count(journeys, journey, contacts.number[contact] as number, routingPlace);
    return crew.seizeAny(candidates, this.world.draws(journey, drawsRouting, visit).next());
  }

  /** Whether whoever joins now overflows at once. */
  private isOverflowing({ overflowed, after, atLength }: Route, { pool }: PlannedLine): boolean {
    return overflowed !== null && (after === 0 || (this.crews[pool] as Crew).inLine >= atLength);
  }

  private laneOf(record: number): Lane {
    return this.lanes[this.places.lane[record] as number] as Lane;
  }

  private priorityOf({ priorityOf }: Route, contact: number, { name }: PlannedLine): number {
    const who = whoIs(this.world, contact);
    let priority: unknown;
    try {
      priority = priorityOf?.(who);
    } catch (cause) {
      throw new SimulationError(`a priority threw: ${cause}`, { state: name, persona: who.persona, cause });
    }
    if (typeof priority === 'number' && Number.isFinite(priority)) return priority;
    throw new SimulationError(`a priority is ${priority}; priorities are numbers`, {
      state: name,
      persona: who.persona,
    });
  }
}

function routeOf({ route }: PlannedLine): Route {
  return route as Route;
}
