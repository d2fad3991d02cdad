import { describe, expect, test } from 'vitest';
import type { Design } from '../../../src/design/index.ts';
import { OptionsError } from '../../../src/simulate/index.ts';
import { callersAt, lineDesign, live } from './tiny.ts';

const HOUR = 3600;
const DAY = 86_400;
const opens = { days: 'mon-fri', from: '09:00', to: '17:00' };
const office = lineDesign({ pool: { agents: 1, opens }, line: { closed: 'lost' } });

/** The hours, since the start, at which callers who come every half hour are answered first and last. */
function answered(design: Design, start?: string): readonly number[] {
  const times = Array.from({ length: 49 }, (_, i) => 1800 * i);
  const found: number[] = [];
  live(design, callersAt(times), {
    ...(start !== undefined && { start }),
    onStay: ({ event, ended }) => event === 'agent.answered' && found.push(ended / HOUR),
  });
  return found.length === 0 ? [] : [found[0] as number, found[found.length - 1] as number];
}

describe('the date of the start', () => {
  test('says what day of the week it is', () => {
    expect(answered(office)).toEqual([9, 16.5]);
    expect(answered(office, '2026-12-22')).toEqual([9, 16.5]);
    expect(answered(office, '2026-12-26')).toEqual([]);
  });

  test('changes nothing where it is a Monday, but that it is told', () => {
    const run = (start?: string) =>
      live(office, callersAt([9 * HOUR, 12 * HOUR]), start === undefined ? {} : { start });
    const { start, ...figures } = run('2026-12-21').toJSON();
    expect(start).toBe('2026-12-21');
    expect(JSON.stringify(figures)).toBe(JSON.stringify(run().toJSON()));
  });

  test('says which days are holidays', () => {
    const closed = office.with({ holidays: ['2026-12-25'] });
    expect(answered(closed, '2026-12-24')).toEqual([9, 16.5]);
    expect(answered(closed, '2026-12-25')).toEqual([]);
    const short = { days: 'holiday', from: '10:00', to: '12:00' };
    expect(answered(closed.with({ pools: { desk: { opens: [opens, short] } } }), '2026-12-25')).toEqual([10, 11.5]);
  });

  test('says when the clocks are changed', () => {
    const daily = office.with({ zone: 'Europe/Amsterdam', pools: { desk: { opens: { ...opens, days: 'daily' } } } });
    expect(answered(daily, '2026-03-28')).toEqual([9, 16.5]);
    expect(answered(daily, '2026-03-29')).toEqual([8, 15.5]);
    expect(answered(daily, '2026-10-25')).toEqual([10, 17.5]);
  });
});

describe('is refused', () => {
  const refusal = (design: Design, options: object) => {
    try {
      live(design, callersAt([0]), options);
    } catch (error) {
      if (error instanceof OptionsError) return error.message;
      throw error;
    }
    return '';
  };

  test('where it is needed and missing', () => {
    const zone = office.with({ zone: 'Europe/Amsterdam' });
    expect(refusal(zone, {})).toBe(
      "options refused: start: is missing: the design has a time zone; say on which date: { start: '2026-12-21' }",
    );
    expect(refusal(office.with({ holidays: ['2026-12-25'] }), {})).toContain('the design has holidays');
    expect(refusal(zone, { start: '2026-12-21' })).toBe('');
  });

  test.each([['2026-02-30'], ['tomorrow'], [20261221], [null]])('as %j', (start) => {
    expect(refusal(office, { start })).toMatch(/^options refused: start: /);
  });

  test('where nobody knows the clocks any more', () => {
    const zone = office.with({ zone: 'Europe/Amsterdam' });
    expect(refusal(zone, { start: '2026-12-21', horizon: 101 * 366 * DAY })).toContain('a hundred years');
    expect(refusal(zone, { start: '9999-12-21' })).toBe('');
  });
});
