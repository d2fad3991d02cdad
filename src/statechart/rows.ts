import { doubled } from './pairs.ts';

/** Rows of whole numbers, each kept once and known by its number, from 0. */
export class Rows {
  size = 0;
  private data = new Int32Array(1024);
  /** Where each row begins in `data`; one more than there are rows. */
  private starts = new Int32Array(256);
  /** By hash, two places each: the hash in full, and the number of the row plus 1. */
  private slots = new Int32Array(2 * 512);
  private mask = 511;

  /** The number of the row in the first `length` places of `row`: a new one, `size` before, where it was not known. */
  numberOf(row: Int32Array, length: number): number {
    const { slots, mask } = this;
    const whole = hash(row, 0, length);
    let slot = whole & mask;
    for (;;) {
      const found = slots[2 * slot + 1]!;
      if (found === 0) break;
      if (slots[2 * slot] === whole && this.isAt(found - 1, row, length)) return found - 1;
      slot = (slot + 1) & mask;
    }
    const number = this.add(row, length);
    slots[2 * slot] = whole;
    slots[2 * slot + 1] = number + 1;
    if (this.size * 2 > mask) this.rehash();
    return number;
  }

  at(number: number, place: number): number {
    return this.data[this.starts[number]! + place]!;
  }

  /** Copy a row; gives its length. */
  copy(number: number, into: Int32Array): number {
    const start = this.starts[number]!;
    const length = this.starts[number + 1]! - start;
    for (let at = 0; at < length; at++) into[at] = this.data[start + at]!;
    return length;
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
    const before = this.slots;
    this.mask = 2 * this.mask + 1;
    this.slots = new Int32Array(2 * (this.mask + 1));
    for (let at = 0; at < before.length; at += 2) {
      if (before[at + 1] === 0) continue;
      let slot = before[at]! & this.mask;
      while (this.slots[2 * slot + 1] !== 0) slot = (slot + 1) & this.mask;
      this.slots[2 * slot] = before[at]!;
      this.slots[2 * slot + 1] = before[at + 1]!;
    }
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
