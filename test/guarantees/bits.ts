import { createHash } from 'node:crypto';
import { type Design, days, type Population, simulate } from 'please-hold';

/** The examples whose figures are not to change. */
export const pinned = ['erlang-a', 'maze', 'own-machine'];

const options = { horizon: days(5), replications: 2, seed: 7 };

/** The figures of an example's designs, each with the callers it can serve, at a fixed seed: a hash a run. */
export function bitsOf(example: object): Record<string, string> {
  const exported = Object.entries(example);
  const bits: Record<string, string> = {};
  for (const [name, design] of exported.filter(isDesign).filter(([name]) => name !== 'default')) {
    for (const [who, callers] of exported.filter(isPopulation)) {
      const needs = Object.values(callers.personas).flatMap((persona) => Object.keys(persona.needs));
      if (!needs.every((need) => design.needs.includes(need))) continue;
      const json = JSON.stringify(simulate(design, callers, options).toJSON());
      bits[`${name}, ${who}`] = createHash('sha256').update(json).digest('hex').slice(0, 16);
    }
  }
  return bits;
}

const has = (value: unknown, ...keys: readonly string[]) =>
  typeof value === 'object' && value !== null && keys.every((key) => key in value);
const isDesign = (each: [string, unknown]): each is [string, Design] => has(each[1], 'machine', 'with');
const isPopulation = (each: [string, unknown]): each is [string, Population] => has(each[1], 'personas', 'arrivals');
