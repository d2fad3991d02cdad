import { grownFloats, grownInts } from './grown.ts';
import type { PlannedLane } from './routing-plan.ts';

/** What is known of those in line, by {@link Ongoing} record. */
export class Places {
  /** Priority as it would have been at time 0: those of one lane rise alike, so their order stays. */
  priority = new Float64Array(16);
  /** In the order of joining, whatever the lane. */
  turn = new Float64Array(16);
  /** Index of the lane, and where in its heap. */
  lane = new Int32Array(16);
  at = new Int32Array(16);
  /** The calendar's entry of when they overflow, or -1. */
  overflows = new Int32Array(16);
  private turns = 0;

  /** Take a place: the next turn, unless the caller has one. */
  take(record: number, lane: number, priority: number, turn?: number): void {
    while (record >= this.turn.length) this.grow();
    this.turn[record] = turn ?? this.turns++;
    this.priority[record] = priority;
    this.lane[record] = lane;
    this.overflows[record] = -1;
  }

  private grow(): void {
    this.priority = grownFloats(this.priority);
    this.turn = grownFloats(this.turn);
    this.lane = grownInts(this.lane);
    this.at = grownInts(this.at);
    this.overflows = grownInts(this.overflows);
  }
}

/** Those who wait in one lane, the first to be answered on top of a heap. */
export class Lane {
  readonly plan: PlannedLane;
  private readonly places: Places;
  private heap = new Int32Array(8);
  private size = 0;

  constructor(plan: PlannedLane, places: Places) {
    this.plan = plan;
    this.places = places;
  }

  /** The record of the first to be answered, or -1. */
  get first(): number {
    return this.size === 0 ? -1 : (this.heap[0] as number);
  }

  /** All who wait, in no order. */
  get records(): Int32Array {
    return this.heap.slice(0, this.size);
  }

  /** How many are answered before one of these priority and turn. */
  countBefore(priority: number, turn: number, now: number): number {
    const { rises } = this.plan;
    let count = 0;
    for (let at = 0; at < this.size; at++) {
      const record = this.heap[at] as number;
      const risen = (this.places.priority[record] as number) + rises * now;
      if (risen > priority || (risen === priority && (this.places.turn[record] as number) < turn)) count++;
    }
    return count;
  }

  add(record: number): void {
    if (this.size === this.heap.length) this.heap = grownInts(this.heap);
    this.rise(this.size++, record);
  }

  remove(record: number): void {
    const at = this.places.at[record] as number;
    const last = this.heap[--this.size] as number;
    if (last === record) return;
    this.rise(at, last);
    if (this.places.at[last] === at) this.sink(at, last);
  }

  private rise(from: number, record: number): void {
    const { heap } = this;
    let at = from;
    while (at > 0) {
      const above = (at - 1) >> 1;
      const other = heap[above] as number;
      if (!this.isBefore(record, other)) break;
      this.put(at, other);
      at = above;
    }
    this.put(at, record);
  }

  private sink(from: number, record: number): void {
    const { heap, size } = this;
    let at = from;
    for (let below = 2 * at + 1; below < size; below = 2 * at + 1) {
      if (below + 1 < size && this.isBefore(heap[below + 1] as number, heap[below] as number)) below++;
      const other = heap[below] as number;
      if (!this.isBefore(other, record)) break;
      this.put(at, other);
      at = below;
    }
    this.put(at, record);
  }

  private put(at: number, record: number): void {
    this.heap[at] = record;
    this.places.at[record] = at;
  }

  private isBefore(one: number, other: number): boolean {
    const { priority, turn } = this.places;
    const [a, b] = [priority[one] as number, priority[other] as number];
    return a > b || (a === b && (turn[one] as number) < (turn[other] as number));
  }
}
