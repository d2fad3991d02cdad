import { describe, expect, test } from 'vitest';
import {
  type ConsultOptions,
  consult,
  conversation,
  type Fact,
  hold,
  outcome,
  service,
  type TicketOptions,
  ticket,
} from '../../../src/design/index.ts';
import type { Stay } from '../../../src/measure/stay.ts';
import { hours } from '../../../src/time/durations.ts';
import { bySecond, callersAt, inTurn, live, sums } from './tiny.ts';

/** One agent at a desk who asks one expert: 100 s of talk, 60 of asking, 30 of talk. */
function asking(options: Partial<ConsultOptions> = {}, facts: Record<string, Fact> = {}) {
  return service({
    id: 'asking',
    needs: ['help'],
    facts,
    pools: { desk: { agents: 1 }, experts: { agents: 1 } },
    channels: { phone: { initial: 'line', tariff: bySecond } },
    states: {
      line: hold({ pool: 'desk', answered: 'talk' }),
      talk: conversation({
        asks: Object.keys(facts),
        lasts: 100,
        wrapUp: 7,
        results: { asks: { weight: 1, to: 'expert', keeps: true } },
      }),
      expert: consult({
        pool: 'experts',
        lasts: 60,
        wrapUp: 5,
        results: { advised: { weight: 1, to: 'after' } },
        ...options,
      }),
      after: conversation({
        asks: Object.keys(facts),
        lasts: 30,
        wrapUp: 11,
        results: { resolved: { weight: 1, to: 'done' } },
      }),
      done: outcome('resolved'),
      lost: outcome('lost'),
    },
  });
}

/** Who talked with whom from when to when: `caller: pool agent + pool agent @ began-ended`. */
function talks(design: ReturnType<typeof asking>, callers: ReturnType<typeof callersAt>) {
  const found: string[] = [];
  const run = live(design, callers, {
    onStay: ({ activity, caller, pool, agent, colleague, began, ended }: Stay) => {
      if (activity !== 'choice' || agent === null) return;
      found.push(
        `${caller}: ${pool} ${agent}${colleague ? ` + ${colleague.pool} ${colleague.agent}` : ''} @ ${began}-${ended}`,
      );
    },
  });
  return { found, run };
}

describe('a consultation', () => {
  test('is logged as a wait that a colleague of the other pool ends', () => {
    const waits: unknown[] = [];
    const onStay = ({ activity, pool, agent, answeredBy }: Stay) =>
      activity === 'queue' && waits.push([pool, answeredBy, agent]);
    live(asking(), callersAt([0]), { onStay });
    expect(waits).toEqual([
      ['desk', 'desk', 1],
      ['experts', 'experts', 1],
    ]);
  });

  test('keeps two agents busy with one caller; then the colleague goes', () => {
    const { found, run } = talks(asking(), callersAt([0, 1]));
    // The desk is free again at 190 + 11, the expert at 160 + 5.
    expect(found).toEqual([
      '0: desk 1 @ 0-100',
      '0: desk 1 + experts 1 @ 100-160',
      '0: desk 1 @ 160-190',
      '1: desk 1 @ 201-301',
      '1: desk 1 + experts 1 @ 301-361',
      '1: desk 1 @ 361-391',
    ]);
    expect(run.volume.consultations?.value).toBe(2);
    expect(run.repeats.causes.transfers.value).toBe(0);
    expect(sums(run)).toMatchObject({ answered: 2, met: 2, stays: 4, waited: 200 });
    expect(run.pools.experts!.occupancy.value).toBeCloseTo((2 * 65) / 86_400, 12);
    expect(run.pools.desk!.occupancy.value).toBeCloseTo((2 * 201) / 86_400, 12);
  });

  test('waits in the line of the colleague, the agent with the caller', () => {
    const busy = asking().with({ pools: { desk: { agents: 2 } } });
    expect(talks(busy, callersAt([0, 1])).found.slice(1)).toEqual([
      '1: desk 2 @ 1-101',
      '0: desk 1 + experts 1 @ 100-160',
      '0: desk 1 @ 160-190',
      '1: desk 2 + experts 1 @ 165-225',
      '1: desk 2 @ 225-255',
    ]);
  });

  test('may become a conference: both stay until the end', () => {
    const conference = { results: { joins: { weight: 1, to: 'after', conference: true } } };
    const { found, run } = talks(asking(conference), callersAt([0]));
    expect(found.at(-1)).toBe('0: desk 1 + experts 1 @ 160-190');
    expect(run.pools.experts!.occupancy.value).toBeCloseTo((90 + 11) / 86_400, 12);
  });

  test('may hand over: the agent goes to the wrap-up of their talk, which is a transfer', () => {
    const handsOver = { results: { takes: { weight: 1, to: 'after', handsOver: true } } };
    const { found, run } = talks(asking(handsOver), callersAt([0, 1]));
    expect(found).toEqual([
      '0: desk 1 @ 0-100',
      '0: desk 1 + experts 1 @ 100-160',
      '0: experts 1 @ 160-190',
      '1: desk 1 @ 167-267',
      '1: desk 1 + experts 1 @ 267-327',
      '1: experts 1 @ 327-357',
    ]);
    expect(run.repeats.causes.transfers.value).toBe(1);
  });

  test('ends where the caller hangs up: both are free, each after what they have to do', () => {
    const callers = callersAt([0, 1, 2], { patience: inTurn(1e6, 20, 1e6) });
    const desk = asking().with({ pools: { desk: { agents: 2 } } });
    // The second caller gives up at 121 while the expert is with the first.
    const { found } = talks(desk, callers);
    expect(found).toContain('2: desk 2 @ 128-228');
    expect(found).toContain('2: desk 2 + experts 1 @ 228-288');
  });

  test('of an agent who was not kept is with the colleague alone', () => {
    const cold = asking().with({
      states: {
        talk: conversation({ lasts: 100, wrapUp: 7, results: { asks: { weight: 1, to: 'expert' } } }),
      },
    });
    const { found, run } = talks(cold, callersAt([0]));
    expect(found).toEqual(['0: desk 1 @ 0-100', '0: experts 1 @ 100-160']);
    expect(run.volume.consultations?.value).toBe(0);
    expect(run.warnings.join()).toContain("conversations in 'after' were held without an agent");
  });

  test('passes on what a colleague who takes over is told', () => {
    const story = { story: { takes: 40, kept: 'agent' } } as const;
    const retold = (options: Partial<ConsultOptions>) => sums(talks(asking(options, story), callersAt([0])).run).retold;
    expect(retold({})).toBe(0);
    expect(retold({ results: { takes: { weight: 1, to: 'after', handsOver: true } } })).toBe(1);
    expect(retold({ results: { takes: { weight: 1, to: 'after', handsOver: true, carries: ['story'] } } })).toBe(0);
  });

  test('lets both hear what is told in a conference', () => {
    // The story is told in the conference; then the first leaves by a consultation of nobody, and the expert knows it.
    const design = asking(
      { results: { joins: { weight: 1, to: 'after', conference: true } } },
      {
        story: { takes: 40, kept: 'agent' },
      },
    ).with({
      states: {
        talk: conversation({ lasts: 100, results: { asks: { weight: 1, to: 'expert', keeps: true } } }),
        after: conversation({ asks: ['story'], lasts: 30, results: { on: { weight: 1, to: 'again' } } }),
        again: hold({ pool: 'experts', answered: 'last' }),
        last: conversation({ asks: ['story'], lasts: 10, results: { resolved: { weight: 1, to: 'done' } } }),
      },
    });
    expect(sums(talks(design, callersAt([0])).run).retold).toBe(0);
  });

  test('is counted where a design has it, and nowhere else', () => {
    expect(live(asking(), callersAt([0])).toJSON()).toHaveProperty('volume.consultations');
    const plain = asking().with({ states: { expert: hold({ pool: 'experts', answered: 'after' }) } });
    expect(live(plain, callersAt([0])).toJSON()).not.toHaveProperty('volume.consultations');
  });
});

describe('a ticket', () => {
  const office = { agents: 1, opens: { days: 'daily', from: '09:00', to: '17:00' } } as const;
  const filed = (options: Partial<TicketOptions> = {}) =>
    service({
      id: 'filed',
      needs: ['help'],
      pools: { desk: { agents: 1 }, planning: office },
      channels: { phone: { initial: 'line', tariff: bySecond } },
      states: {
        line: hold({ pool: 'desk', answered: 'talk' }),
        talk: conversation({ lasts: 100, results: { files: { weight: 1, to: 'ticket' } } }),
        ticket: ticket({
          pool: 'planning',
          lasts: 600,
          wrapUp: 60,
          results: { planned: { weight: 1, to: 'done' } },
          ...options,
        }),
        done: outcome('resolved'),
        lost: outcome('lost'),
      },
    });

  test('goes to a department that works on it without the caller, when it is open and has time', () => {
    const run = live(filed({ within: hours(3) }), callersAt([hours(7), hours(8)]), { horizon: hours(48) });
    // Worked on from 9:00 to 9:10 and from 9:11 to 9:21.
    const [first, second] = [hours(2) - 100 + 600, hours(1) - 100 + 660 + 600];
    expect(run.waits.offPhone.value).toBe((first + second) / 2);
    expect(run.cost.perContact.value).toBe(100);
    expect(sums(run)).toMatchObject({ met: 2, answered: 2, stays: 2, waited: 0 });
    expect(run.repeats.causes.transfers.value).toBe(0);
    expect(run.promises.made.value).toBe(2 / 2);
    expect(run.promises.kept.value).toBe(2 / 2);
    expect(run.pools.planning!.occupancy.value).toBeCloseTo(1320 / hours(16), 12);
  });

  test('may be done late', () => {
    const run = live(filed({ within: hours(1) }), callersAt([hours(9)]), { horizon: hours(48) });
    expect(run.promises.kept.value).toBe(1);
    const late = live(filed({ within: 300 }), callersAt([hours(9)]), { horizon: hours(48) });
    expect(late.promises.late.value).toBe(1);
    expect(late.promises.lateBy.value).toBe(300);
  });

  test('may keep one promise with another', () => {
    const results = { asked: { weight: 1, to: 'line', promises: hours(1) }, planned: { weight: 0, to: 'done' } };
    const run = live(filed({ within: hours(3), results }), callersAt([hours(9)]), { horizon: hours(12), runOn: 0 });
    expect(run.promises.made.value - run.promises.kept.value).toBe(1);
    expect(run.promises.kept.value).toBeGreaterThan(1);
  });

  test('is a dead end where the department does not move', () => {
    const run = live(filed({ within: hours(1), forgets: 1, forgotten: 'lost' }), callersAt([hours(9)]));
    expect(sums(run)).toMatchObject({ deadEnds: 1, met: 0 });
    expect(run.promises.broken.value).toBe(1);
    // From the beginning nothing led on.
    expect(run.deadEnds.byState.line?.value).toBe(1);
  });

  test('may be given up, or be let lie when the department closes', () => {
    const given = filed({ longestWait: 600, timedOut: 'lost' });
    expect(sums(live(given, callersAt([hours(8)]))).outcomes).toMatchObject({ lost: 1 });
    const shut = filed({ closed: 'lost' });
    expect(sums(live(shut, callersAt([hours(8)]))).outcomes).toMatchObject({ lost: 1 });
  });

  test('where nothing leads to the need any more, the caller is doomed from then on', () => {
    const doomed = filed({ results: { refused: { weight: 1, to: 'lost' } } });
    expect(live(doomed, callersAt([hours(9)])).deadEnds.byState).toHaveProperty('line');
  });
});
