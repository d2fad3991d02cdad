import { tzOffset } from '@date-fns/tz/tzOffset';
import { DAY } from './week.ts';

/** From when on, in seconds since 1970 UTC, the clocks of a zone are how many seconds before those of UTC. */
export interface ZoneOffset {
  readonly from: number;
  readonly ahead: number;
}

const aheadAt = (zone: string, second: number): number => Math.round(60 * tzOffset(zone, new Date(1000 * second)));

/** Whether this machine's Intl knows a zone of this name, such as `Europe/Amsterdam`. */
export function isZone(name: unknown): name is string {
  return typeof name === 'string' && name !== '' && !Number.isNaN(tzOffset(name, new Date(0)));
}

/** How far the clocks of a zone are ahead, from the second `from` up to `to`, each change of the clocks found to the second. */
export function zoneOffsets(zone: string, from: number, to: number): ZoneOffset[] {
  const offsets: ZoneOffset[] = [{ from, ahead: aheadAt(zone, from) }];
  let ahead = aheadAt(zone, from);
  // No zone ever changed its clocks twice within a day.
  for (let day = from; day < to; day += DAY) {
    const later = aheadAt(zone, day + DAY);
    if (later === ahead) continue;
    let [low, high] = [day, day + DAY];
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2);
      if (aheadAt(zone, middle) === ahead) low = middle;
      else high = middle;
    }
    offsets.push({ from: high, ahead: later });
    ahead = later;
  }
  return offsets;
}
