import type { Pool } from '../../design/pool.ts';

const plain = ['agents', 'shifts', 'opens', 'draws'];

/** Whether agents are all alike, take one caller at a time, and the first in line first. */
export function isPlainPool(pool: Pool): boolean {
  return Object.entries(pool).every(([name, value]) => plain.includes(name) || value === undefined);
}
