/** Up to so many, tables grow fourfold. */
const FEW = 500_000;

/** Pairs of whole numbers from 0, each known by its number, from 0. */
export class Pairs {
  size = 0;
  private first = new Int32Array(4096);
  private second = new Int32Array(4096);
  /** By hash, three places each: the pair, and its number plus 1. One line of memory is looked at, mostly. */
  private slots = new Int32Array(3 * 8192);
  private mask = 8191;

  /** The number of a pair: a new one, `size` before, where it was not known. */
  numberOf(a: number, b: number): number {
    const { slots, mask } = this;
    let slot = hash(a, b) & mask;
    for (;;) {
      const at = 3 * slot;
      const found = slots[at + 2]!;
      if (found === 0) break;
      if (slots[at] === a && slots[at + 1] === b) return found - 1;
      slot = (slot + 1) & mask;
    }
    const number = this.size++;
    if (number === this.first.length) this.grow();
    this.first[number] = a;
    this.second[number] = b;
    this.put(slot, a, b, number);
    if (this.size * 2 > this.mask) this.rehash();
    return number;
  }

  firstOf(number: number): number {
    return this.first[number]!;
  }

  secondOf(number: number): number {
    return this.second[number]!;
  }

  private put(slot: number, a: number, b: number, number: number): void {
    const at = 3 * slot;
    this.slots[at] = a;
    this.slots[at + 1] = b;
    this.slots[at + 2] = number + 1;
  }

  private grow(): void {
    this.first = doubled(this.first);
    this.second = doubled(this.second);
  }

  private rehash(): void {
    this.mask = (this.size < FEW ? 4 : 2) * (this.mask + 1) - 1;
    this.slots = new Int32Array(3 * (this.mask + 1));
    for (let number = 0; number < this.size; number++) {
      const [a, b] = [this.first[number]!, this.second[number]!];
      let slot = hash(a, b) & this.mask;
      while (this.slots[3 * slot + 2] !== 0) slot = (slot + 1) & this.mask;
      this.put(slot, a, b, number);
    }
  }
}

/** Pairs with neighbouring second numbers, which are often met one after the other, stay neighbours. */
function hash(a: number, b: number): number {
  let mixed = Math.imul(a, 0x5bd1e995) ^ Math.imul(b >>> 3, 0x2c1b3c6d);
  mixed ^= mixed >>> 15;
  mixed = Math.imul(mixed, 0x297a2d39);
  return ((mixed ^ (mixed >>> 13)) << 3) | (b & 7);
}

/** The same numbers with room for as many again. */
export function doubled(data: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(data.length * 2);
  larger.set(data);
  return larger;
}
