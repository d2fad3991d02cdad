import { Agents } from './agents.ts';
import type { Chance } from './breaks.ts';
import { Lines } from './lines.ts';
import { PlainLines } from './plain-lines.ts';
import { RoutedLines } from './routed-lines.ts';
import type { World } from './world.ts';

/** The lines of a design: where nobody is told apart, first come, first served is all there is to know. */
export function linesOf(world: World, chance: Chance): Lines {
  const { pools, routing } = world.plan;
  if (routing !== null) return new RoutedLines(world, routing, chance);
  const agents = pools.map((pool, index) => new Agents(pool, index, world));
  return PlainLines.suffice(world) ? new PlainLines(world, agents) : new Lines(world, agents);
}
