const PARITY = 0x1bd11bda;
const ROTATIONS = [13, 15, 26, 6, 17, 29, 16, 24];

/**
 * Threefry2x32 of 20 rounds: a counter of two words, scrambled under a key of two words into `out`.
 *
 * Source: Salmon, Moraes, Dror and Shaw, "Parallel random numbers: as easy as 1, 2, 3", SC'11.
 */
export function threefry(key0: number, key1: number, counter0: number, counter1: number, out: Uint32Array): void {
  const key2 = key0 ^ key1 ^ PARITY;
  let x = (counter0 + key0) | 0;
  let y = (counter1 + key1) | 0;
  for (let group = 0; group < 5; group++) {
    for (let round = 0; round < 4; round++) {
      const turn = ROTATIONS[(group & 1) * 4 + round]!;
      x = (x + y) | 0;
      y = ((y << turn) | (y >>> (32 - turn))) ^ x;
    }
    const turned = group % 3;
    x = (x + (turned === 0 ? key1 : turned === 1 ? key2 : key0)) | 0;
    y = (y + (turned === 0 ? key2 : turned === 1 ? key0 : key1) + group + 1) | 0;
  }
  out[0] = x;
  out[1] = y;
}
