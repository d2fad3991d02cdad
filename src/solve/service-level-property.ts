import { strangeOptions, strangePersona } from '../check/names.ts';
import type { Decided, Property } from '../check/property.ts';
import type { Design } from '../design/design.ts';
import type { Population } from '../design/population.ts';
import { type Mistake, mistake } from '../errors/mistake.ts';
import { unknownName } from '../errors/nearest.ts';
import { shown } from '../errors/shown.ts';
import { figureText, intervalText } from '../measure/figure-text.ts';
import type { LineWaits } from '../measure/line-waits.ts';
import type { Run } from '../measure/run.ts';
import type { SimulateOptions } from '../simulate/options.ts';
import { simulate } from '../simulate/simulate.ts';

/** @see serviceLevel */
export interface ServiceLevelOptions<Persona extends string = string>
  extends Pick<SimulateOptions, 'horizon' | 'warmUp' | 'start' | 'seed' | 'runOn'> {
  /** Of whom, and in the line of which pool; of all unless said. */
  readonly persona?: Persona;
  readonly pool?: string;
  /** Replications at first, 10 unless said; as long as nothing is decided, twice as many, at most `most`, 320 unless said. */
  readonly replications?: number;
  readonly most?: number;
  /** How often a verdict may be wrong; 0.01 unless said. */
  readonly error?: number;
}

/** A service level, to be held against a bound. */
export interface AskedServiceLevel<Persona extends string = never> {
  atLeast(share: number): Property<Persona>;
}

const options = ['horizon', 'warmUp', 'start', 'seed', 'runOn', 'persona', 'pool', 'replications', 'most', 'error'];

/**
 * The share of those who come to a line that is answered within so many seconds. It is simulated, and decided by the interval:
 * `unknown` where the run is too short to tell.
 *
 * @example
 * check(design, callers, serviceLevel(seconds(20), { pool: 'desk', horizon: days(5) }).atLeast(0.8));
 * @since 0.1.0
 */
export function serviceLevel<const Persona extends string = never>(
  threshold: number,
  asked: ServiceLevelOptions<Persona>,
): AskedServiceLevel<Persona> {
  return {
    atLeast: (share) => {
      const { persona, pool } = asked ?? {};
      const whose = persona === undefined ? '' : ` of '${persona}'`;
      const where = pool === undefined ? '' : ` at '${pool}'`;
      return {
        text: `${figureText(share, 'share')}${whose} are answered within ${figureText(threshold, 'duration')}${where}`,
        ...(persona !== undefined && { persona }),
        mistakes: (names) => [
          ...strangeOptions('serviceLevel', asked ?? null, options),
          ...strangePersona('serviceLevel', persona, names),
          ...(pool === undefined || names.pools.includes(pool)
            ? []
            : [unknownName('serviceLevel.pool', 'pool', pool, names.pools)]),
          ...wrongNumber('serviceLevel.threshold', threshold, (value) => value >= 0, 'seconds from 0'),
          ...wrongNumber('serviceLevel.share', share, (value) => value >= 0 && value <= 1, 'a share from 0 to 1'),
          ...wrongNumber(
            'serviceLevel.error',
            asked?.error ?? 0.01,
            (value) => value > 0 && value < 0.5,
            'a share above 0 and below 0.5',
          ),
        ],
        decide: () => ({ status: 'unknown' }),
        decideAll: (design, callers) => decided(design, callers, threshold, share, asked),
      };
    },
  };
}

function wrongNumber(
  path: string,
  value: unknown,
  isRight: (value: number) => boolean,
  what: string,
): readonly Mistake[] {
  if (typeof value === 'number' && isRight(value)) return [];
  return [mistake(path, `expected ${what}, got ${shown(value)}`)];
}

function decided(
  design: Design,
  callers: Population,
  threshold: number,
  share: number,
  asked: ServiceLevelOptions,
): Decided {
  const { persona, pool, error = 0.01, replications: first = 10, most = 320, ...run } = asked;
  // Each look may be wrong half as often as the one before: together they are as often as was asked for.
  for (let replications = first, left = error / 2; ; replications *= 2, left /= 2) {
    const confidence = 1 - left;
    const simulated = simulate(design, callers, { ...run, replications, confidence, thresholds: [threshold] });
    const level = waitsOf(simulated, persona, pool).serviceLevel(threshold);
    const { value, low, high } = level;
    const how = `simulated ${replications} times: ${figureText(value, 'share')}, ${intervalText(level, 'share')} with ${figureText(confidence, 'share')} confidence`;
    if (low !== null && low >= share) return { status: 'holds', by: 'simulating', how };
    if (high !== null && high < share) return { status: 'violated', by: 'simulating', how };
    if (2 * replications > most) {
      const reason = 'the run is too short to decide: the interval holds the bound';
      return { status: 'unknown', by: 'simulating', how, reason };
    }
  }
}

function waitsOf(run: Run, persona: string | undefined, pool: string | undefined): LineWaits {
  if (persona !== undefined && pool !== undefined) return run.lineOf(persona, pool);
  if (persona !== undefined) return run.personas[persona]!.waits;
  return pool === undefined ? run.waits : run.pools[pool]!.waits;
}
