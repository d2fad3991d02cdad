/** Rows of whole numbers, each kept once and known by its number, from 0. */
export class Rows {
  size = 0;
  private data = new Int32Array(1024);
  /** Where each row begins in `data`; one more than there are rows. */
  private starts = new Int32Array(256);
  /** By hash: the number of a row, or -1. */
  private slots = new Int32Array(512).fill(-1);

  /** The number of the row in the first `length` places of `row`: a new one, `size` before, where it was not known. */
  numberOf(row: Int32Array, length: number): number {
    const mask = this.slots.length - 1;
    let slot = hash(row, 0, length) & mask;
    for (;;) {
      const found = this.slots[slot]!;
      if (found < 0) break;
      if (this.isAt(found, row, length)) return found;
      slot = (slot + 1) & mask;
    }
    const number = this.add(row, length);
    this.slots[slot] = number;
    if (this.size * 2 > this.slots.length) this.rehash();
    return number;
  }

  at(number: number, place: number): number {
    return this.data[this.starts[number]! + place]!;
  }

  lengthOf(number: number): number {
    return this.starts[number + 1]! - this.starts[number]!;
  }

  private isAt(number: number, row: Int32Array, length: number): boolean {
    const { data, starts } = this;
    const start = starts[number]!;
    if (starts[number + 1]! - start !== length) return false;
    for (let at = 0; at < length; at++) if (data[start + at] !== row[at]) return false;
    return true;
  }

  private add(row: Int32Array, length: number): number {
    const number = this.size++;
    const start = this.starts[number]!;
    if (start + length > this.data.length) this.data = doubled(this.data);
    if (number + 2 > this.starts.length) this.starts = doubled(this.starts);
    for (let at = 0; at < length; at++) this.data[start + at] = row[at]!;
    this.starts[number + 1] = start + length;
    return number;
  }

  private rehash(): void {
    const slots = new Int32Array(this.slots.length * 2).fill(-1);
    const mask = slots.length - 1;
    for (let number = 0; number < this.size; number++) {
      const start = this.starts[number]!;
      let slot = hash(this.data, start, this.starts[number + 1]! - start) & mask;
      while (slots[slot]! >= 0) slot = (slot + 1) & mask;
      slots[slot] = number;
    }
    this.slots = slots;
  }
}

function hash(data: Int32Array, start: number, length: number): number {
  let mixed = length;
  for (let at = start; at < start + length; at++) {
    mixed = Math.imul(mixed ^ data[at]!, 0x5bd1e995);
    mixed ^= mixed >>> 15;
  }
  mixed = Math.imul(mixed, 0x2c1b3c6d);
  return mixed ^ (mixed >>> 13);
}

/** The same numbers with room for as many again. */
export function doubled(data: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(data.length * 2);
  larger.set(data);
  return larger;
}
