import { grownFloats, grownInts } from './grown.ts';

/** Kinds of entries are numbers from 0 to 7, subjects from 0 to 2^28 - 1. */
const KIND_BITS = 3;
const KINDS = 1 << KIND_BITS;

/**
 * The event calendar: entries ordered by time and, at equal times, by the order in which they were scheduled; those that
 * were scheduled as first come before all others of their time.
 *
 * A 4-ary heap with the keys beside each other, and a ring for what is scheduled for this very moment. An entry is
 * known by its slot, so that it can be cancelled; slots are used again.
 */
export class Calendar {
  /** The time of the entry taken last, seconds. */
  now = 0;
  /** What the entry taken last is and is about. */
  kind = 0;
  subject = 0;

  #size = 0;
  #sequence = 0;
  #firstSequence = Number.MIN_SAFE_INTEGER;
  #times = new Float64Array(64);
  #sequences = new Float64Array(64);
  #slots = new Int32Array(64);

  #free = -1;
  #slotCount = 0;
  /** Position in the heap; -2 when in the ring, -3 when cancelled there; the next free slot when free. */
  #positions = new Int32Array(64);
  /** Subject and kind together. */
  #about = new Int32Array(64);

  #ring = new Int32Array(64);
  #ringSequences = new Float64Array(64);
  #ringStart = 0;
  #ringEnd = 0;

  /** Entries waiting. */
  get size(): number {
    return this.#size + this.#ringEnd - this.#ringStart;
  }

  /** Schedule for a time not before now; returns the slot. */
  schedule(time: number, kind: number, subject: number): number {
    const slot = this.#take(kind, subject);
    if (time === this.now) {
      this.#append(slot);
      return slot;
    }
    this.#insert(time, this.#sequence++, slot);
    return slot;
  }

  /** Schedule for a time after now, before all else of that time; returns the slot. */
  scheduleFirst(time: number, kind: number, subject: number): number {
    const slot = this.#take(kind, subject);
    this.#insert(time, this.#firstSequence++, slot);
    return slot;
  }

  cancel(slot: number): void {
    const position = this.#positions[slot] as number;
    if (position === -2) {
      this.#positions[slot] = -3;
      return;
    }
    this.#remove(position);
    this.#release(slot);
  }

  /** Take the earliest entry into `now`, `kind` and `subject`; false when there is none. */
  next(): boolean {
    while (this.#ringStart < this.#ringEnd) {
      const at = this.#ringStart & (this.#ring.length - 1);
      if (
        this.#size > 0 &&
        this.#times[0] === this.now &&
        (this.#sequences[0] as number) < (this.#ringSequences[at] as number)
      )
        break;
      const slot = this.#ring[at] as number;
      this.#ringStart++;
      const cancelled = this.#positions[slot] === -3;
      this.#tell(this.#about[slot] as number);
      this.#release(slot);
      if (!cancelled) return true;
    }
    if (this.#size === 0) return false;
    const slot = this.#slots[0] as number;
    this.now = this.#times[0] as number;
    this.#tell(this.#about[slot] as number);
    this.#remove(0);
    this.#release(slot);
    return true;
  }

  #tell(about: number): void {
    this.kind = about & (KINDS - 1);
    this.subject = about >> KIND_BITS;
  }

  #take(kind: number, subject: number): number {
    let slot = this.#free;
    if (slot >= 0) {
      this.#free = this.#positions[slot] as number;
    } else {
      slot = this.#slotCount++;
      if (slot === this.#positions.length) {
        this.#positions = grownInts(this.#positions);
        this.#about = grownInts(this.#about);
      }
    }
    this.#about[slot] = subject * KINDS + kind;
    return slot;
  }

  #release(slot: number): void {
    this.#positions[slot] = this.#free;
    this.#free = slot;
  }

  #append(slot: number): void {
    const size = this.#ring.length;
    if (this.#ringEnd - this.#ringStart === size) {
      const ring = new Int32Array(2 * size);
      const sequences = new Float64Array(2 * size);
      for (let i = 0; i < size; i++) {
        const from = (this.#ringStart + i) & (size - 1);
        ring[i] = this.#ring[from] as number;
        sequences[i] = this.#ringSequences[from] as number;
      }
      this.#ring = ring;
      this.#ringSequences = sequences;
      this.#ringStart = 0;
      this.#ringEnd = size;
    }
    const at = this.#ringEnd++ & (this.#ring.length - 1);
    this.#ring[at] = slot;
    this.#ringSequences[at] = this.#sequence++;
    this.#positions[slot] = -2;
  }

  #insert(time: number, sequence: number, slot: number): void {
    if (this.#size === this.#times.length) {
      this.#times = grownFloats(this.#times);
      this.#sequences = grownFloats(this.#sequences);
      this.#slots = grownInts(this.#slots);
    }
    this.#rise(this.#size++, time, sequence, slot);
  }

  #rise(position: number, time: number, sequence: number, slot: number): void {
    const times = this.#times;
    const sequences = this.#sequences;
    const slots = this.#slots;
    let at = position;
    while (at > 0) {
      const parent = (at - 1) >> 2;
      const parentTime = times[parent] as number;
      if (parentTime < time || (parentTime === time && (sequences[parent] as number) < sequence)) break;
      times[at] = parentTime;
      sequences[at] = sequences[parent] as number;
      const moved = slots[parent] as number;
      slots[at] = moved;
      this.#positions[moved] = at;
      at = parent;
    }
    times[at] = time;
    sequences[at] = sequence;
    slots[at] = slot;
    this.#positions[slot] = at;
  }

  #remove(position: number): void {
    const last = --this.#size;
    if (position === last) return;
    const times = this.#times;
    const sequences = this.#sequences;
    const slots = this.#slots;
    const time = times[last] as number;
    const sequence = sequences[last] as number;
    const slot = slots[last] as number;
    let at = position;
    for (;;) {
      const first = 4 * at + 1;
      if (first >= last) break;
      const end = Math.min(first + 4, last);
      let least = first;
      let leastTime = times[first] as number;
      for (let child = first + 1; child < end; child++) {
        const childTime = times[child] as number;
        if (
          childTime < leastTime ||
          (childTime === leastTime && (sequences[child] as number) < (sequences[least] as number))
        ) {
          least = child;
          leastTime = childTime;
        }
      }
      if (time < leastTime || (time === leastTime && sequence < (sequences[least] as number))) break;
      times[at] = leastTime;
      sequences[at] = sequences[least] as number;
      const moved = slots[least] as number;
      slots[at] = moved;
      this.#positions[moved] = at;
      at = least;
    }
    // What fills a hole in the middle may also have to rise.
    this.#rise(at, time, sequence, slot);
  }
}
