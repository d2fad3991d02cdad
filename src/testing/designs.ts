import fc from 'fast-check';
import type { StateConfig } from '../design/block.ts';
import type { Design } from '../design/design.ts';
import { outcome } from '../design/outcome.ts';
import { service } from '../design/service.ts';
import { shifts } from '../time/shifts.ts';
import { blockTo, ends, line, needs, talk } from './random-blocks.ts';
import { optionsText, shownAs } from './shown-as.ts';

/** More and fewer agents from one minute to the next, now and then nobody. */
const shift = fc.constantFrom(
  shifts({ daily: { '00:00-00:06': 2, '00:06-00:12': 1, '00:12-24:00': 3 } }),
  shifts({ daily: { '00:01-00:07': 3, '00:10-24:00': 2 } }),
);

const pool = fc.record({
  agents: fc.oneof({ weight: 2, arbitrary: fc.integer({ min: 1, max: 3 }) }, { weight: 1, arbitrary: shift }),
  opens: fc.constantFrom(
    { days: 'daily', from: '00:00', to: '24:00' },
    { days: 'daily', from: '00:00', to: '00:15' },
    { days: 'daily', from: '00:05', to: '24:00' },
  ),
});
const fact = fc.record({
  takes: fc.constantFrom(3, 12),
  kept: fc.constantFrom('agent', 'contact', 'department', 'file'),
});

/**
 * Designs that are valid and mostly nonsense, for trying tools on: three to seven states of all sorts, with a line and a
 * conversation among them, two pools, two facts, and callers by phone about `fault` or `cancel`. They shrink to fewer and plainer states.
 *
 * @example
 * fc.assert(fc.property(designs(), (design) => check(design, anybody(design), noDeadEnds()).status !== 'unknown'));
 * @since 0.1.0
 */
export function designs(): fc.Arbitrary<Design<(typeof needs)[number]>> {
  return fc.integer({ min: 3, max: 7 }).chain((size) => {
    const names = Array.from({ length: size }, (_, i) => `s${i}`);
    return fc
      .record({
        // A line and a talk come in each, or nothing would be waited for.
        states: fc.tuple(
          line(fc.constant('s1'), fc.constantFrom(...names.slice(1), ...ends)),
          talk(fc.constantFrom(...names, ...ends, ...ends)),
          ...names.slice(2).map((_, i) => blockTo(names, i + 2)),
        ),
        initial: fc.constantFrom('s0', 's0', 's2'),
        desk: pool,
        back: pool,
        name: fact,
        story: fact,
      })
      .map(({ states, initial, desk, back, name, story }) => {
        const all: Record<string, StateConfig> = {
          ...Object.fromEntries(names.map((name, i) => [name, states[i] as StateConfig])),
          solved: outcome('resolved'),
          handled: outcome('handled', { meets: ['fault'], recorded: 'resolved' }),
          lost: outcome('lost'),
        };
        const design = service({
          id: 'nonsense',
          needs,
          facts: { name, story },
          pools: { desk, back },
          channels: { phone: { initial: initial as string, tariff: { perMinute: 0.6, currency: 'EUR' } } },
          states: all,
        });
        return shownAs(design as Design<(typeof needs)[number]>, () => optionsText(design.options));
      });
  });
}
