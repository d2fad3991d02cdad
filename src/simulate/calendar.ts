import { grownFloats, grownInts } from './grown.ts';

/** Kinds of entries are numbers from 0 to 15, subjects from 0 to 2^27 - 1. */
enum Kinds {
  bits = 4,
  mask = (1 << bits) - 1,
}

/** In place of a slot, for the first of what was scheduled for this very moment. */
enum Slot {
  soon = 0x7fffffff,
}

/**
 * The event calendar: entries ordered by time and, at equal times, by the order in which they were scheduled; those that
 * were scheduled as first come before all others of their time.
 *
 * A 4-ary heap with the keys beside each other. An entry is known by its slot, so that it can be cancelled; slots are
 * used again. What need not go through the heap does not: what is scheduled for this very moment waits in a ring, with
 * the one entry that mostly is all there is of it in front; and the next caller, of whom there is one, waits alone.
 */
export class Calendar {
  /** The time of the entry taken last, seconds. */
  now = 0;
  /** What the entry taken last is and is about: kind and subject together. */
  private taken = 0;

  /** Entries of the heap; the first time is infinite where there are none. */
  private inHeap = 0;
  private sequence = 0;
  private firstSequence = Number.MIN_SAFE_INTEGER;
  private times = new Float64Array(64).fill(Number.POSITIVE_INFINITY, 0, 1);
  private slots = new Int32Array(64);

  private free = -1;
  private slotCount = 0;
  /** Position in the heap; -2 when in the ring, -3 when cancelled there; the next free slot when free. */
  private positions = new Int32Array(64);
  /** Order of scheduling, and subject and kind together. */
  private sequences = new Float64Array(64);
  private about = new Int32Array(64);

  /** What is to happen first of all that was scheduled for now, or -1. */
  private soon = -1;
  private ring = new Int32Array(64);
  private ringStart = 0;
  private ringEnd = 0;

  /** The entry that waits alone; its time is infinite where there is none. */
  private aloneTime = Number.POSITIVE_INFINITY;
  private aloneSequence = 0;
  private alone = 0;

  /** What the entry taken last is. */
  get kind(): number {
    return this.taken & Kinds.mask;
  }

  /** What it is about. */
  get subject(): number {
    return this.taken >> Kinds.bits;
  }

  /** Entries waiting. */
  get size(): number {
    const others = (this.soon >= 0 ? 1 : 0) + (this.aloneTime < Number.POSITIVE_INFINITY ? 1 : 0);
    return this.inHeap + this.ringEnd - this.ringStart + others;
  }

  /** Whether nothing else is due now. */
  get isClear(): boolean {
    const { now } = this;
    return this.soon < 0 && this.ringStart === this.ringEnd && this.times[0] !== now && this.aloneTime !== now;
  }

  /** Schedule for a time not before now; returns the slot. */
  schedule(time: number, kind: number, subject: number): number {
    if (time === this.now) return this.scheduleNow(kind, subject);
    const slot = this.take(kind, subject, this.sequence++);
    this.insert(time, slot);
    return slot;
  }

  /** Schedule for a time after now, before all else of that time; returns the slot. */
  scheduleFirst(time: number, kind: number, subject: number): number {
    const slot = this.take(kind, subject, this.firstSequence++);
    this.insert(time, slot);
    return slot;
  }

  /** Schedule what cannot be cancelled, of which there is never more than one. */
  scheduleAlone(time: number, kind: number, subject: number): void {
    if (time === this.now) {
      this.scheduleNow(kind, subject);
      return;
    }
    this.aloneTime = time;
    this.aloneSequence = this.sequence++;
    this.alone = (subject << Kinds.bits) | kind;
  }

  cancel(slot: number): void {
    if (slot === Slot.soon) {
      this.soon = -1;
      return;
    }
    const position = this.positions[slot] as number;
    if (position === -2) {
      this.positions[slot] = -3;
      return;
    }
    this.remove(position);
    this.release(slot);
  }

  /** Take the earliest entry into `now`, `kind` and `subject`; false when there is none. */
  next(): boolean {
    const first = this.times[0] as number;
    let time = this.aloneTime;
    if (first < time) time = first;
    // What was scheduled for this moment before it came goes before what was scheduled in it.
    if (time !== this.now && this.nextOfNow()) return true;
    if (time === Number.POSITIVE_INFINITY) return false;
    this.now = time;
    const slot = this.slots[0] as number;
    if (first !== time || (first === this.aloneTime && (this.sequences[slot] as number) > this.aloneSequence)) {
      this.aloneTime = Number.POSITIVE_INFINITY;
      this.taken = this.alone;
      return true;
    }
    this.taken = this.about[slot] as number;
    this.removeFirst();
    this.release(slot);
    return true;
  }

  private nextOfNow(): boolean {
    if (this.soon >= 0) {
      this.taken = this.soon;
      this.soon = -1;
      return true;
    }
    return this.ringStart < this.ringEnd && this.nextOfRing();
  }

  private nextOfRing(): boolean {
    while (this.ringStart < this.ringEnd) {
      const slot = this.ring[this.ringStart++ & (this.ring.length - 1)] as number;
      const cancelled = this.positions[slot] === -3;
      this.taken = this.about[slot] as number;
      this.release(slot);
      if (!cancelled) return true;
    }
    return false;
  }

  private take(kind: number, subject: number, sequence: number): number {
    let slot = this.free;
    if (slot >= 0) {
      this.free = this.positions[slot] as number;
    } else {
      slot = this.slotCount++;
      if (slot === this.positions.length) this.grow();
    }
    this.sequences[slot] = sequence;
    this.about[slot] = (subject << Kinds.bits) | kind;
    return slot;
  }

  private release(slot: number): void {
    this.positions[slot] = this.free;
    this.free = slot;
  }

  /** Schedule for this very moment; returns the slot. */
  scheduleNow(kind: number, subject: number): number {
    if (this.soon < 0 && this.ringStart === this.ringEnd) {
      this.soon = (subject << Kinds.bits) | kind;
      return Slot.soon;
    }
    return this.scheduleBehind(kind, subject);
  }

  /** The same, behind others. */
  private scheduleBehind(kind: number, subject: number): number {
    const slot = this.take(kind, subject, 0);
    const size = this.ring.length;
    if (this.ringEnd - this.ringStart === size) {
      const ring = new Int32Array(2 * size);
      for (let i = 0; i < size; i++) ring[i] = this.ring[(this.ringStart + i) & (size - 1)] as number;
      this.ring = ring;
      this.ringStart = 0;
      this.ringEnd = size;
    }
    this.ring[this.ringEnd++ & (this.ring.length - 1)] = slot;
    this.positions[slot] = -2;
    return slot;
  }

  private insert(time: number, slot: number): void {
    const at = this.inHeap++;
    if (at === this.times.length) this.growHeap();
    this.times[at] = time;
    this.slots[at] = slot;
    this.rise(at);
  }

  private grow(): void {
    this.positions = grownInts(this.positions);
    this.sequences = grownFloats(this.sequences);
    this.about = grownInts(this.about);
  }

  private growHeap(): void {
    this.times = grownFloats(this.times);
    this.slots = grownInts(this.slots);
  }

  /** Whether one of two entries of the same time was scheduled before the other. */
  private isBefore(slot: number, other: number): boolean {
    return (this.sequences[slot] as number) < (this.sequences[other] as number);
  }

  /** Move an entry up to where nothing later is above it. */
  private rise(position: number): void {
    const times = this.times;
    const slots = this.slots;
    const positions = this.positions;
    const time = times[position] as number;
    const slot = slots[position] as number;
    let at = position;
    while (at > 0) {
      const parent = (at - 1) >> 2;
      const parentTime = times[parent] as number;
      const moved = slots[parent] as number;
      if (parentTime < time || (parentTime === time && this.isBefore(moved, slot))) break;
      times[at] = parentTime;
      slots[at] = moved;
      positions[moved] = at;
      at = parent;
    }
    times[at] = time;
    slots[at] = slot;
    positions[slot] = at;
  }

  private removeFirst(): void {
    const last = --this.inHeap;
    if (last === 0) this.times[0] = Number.POSITIVE_INFINITY;
    else this.sink(0);
  }

  private remove(position: number): void {
    const last = --this.inHeap;
    if (last === 0) this.times[0] = Number.POSITIVE_INFINITY;
    if (position === last) return;
    // What fills a hole in the middle may also have to rise.
    if (this.sink(position) === position && position > 0) this.rise(position);
  }

  /** Fill a hole with the entry behind the last, or whatever comes earlier below it; returns where that entry is now. */
  private sink(position: number): number {
    const times = this.times;
    const slots = this.slots;
    const positions = this.positions;
    const size = this.inHeap;
    const time = times[size] as number;
    const slot = slots[size] as number;
    let at = position;
    for (let first = 4 * at + 1; first < size; first = 4 * at + 1) {
      const end = Math.min(first + 4, size);
      let least = first;
      let leastTime = times[first] as number;
      for (let child = first + 1; child < end; child++) {
        const childTime = times[child] as number;
        if (
          childTime < leastTime ||
          (childTime === leastTime && this.isBefore(slots[child] as number, slots[least] as number))
        ) {
          least = child;
          leastTime = childTime;
        }
      }
      const moved = slots[least] as number;
      if (time < leastTime || (time === leastTime && this.isBefore(slot, moved))) break;
      times[at] = leastTime;
      slots[at] = moved;
      positions[moved] = at;
      at = least;
    }
    times[at] = time;
    slots[at] = slot;
    positions[slot] = at;
    return at;
  }
}
