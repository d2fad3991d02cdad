import { expect, test } from 'vitest';
import { assign } from 'xstate';
import { callers, maze } from '../../../examples/maze/index.ts';
import {
  asksAtMost,
  canAlwaysReach,
  canReach,
  check,
  everyPromptHandlesSilence,
  explore,
  humanWithin,
  mustReach,
  never,
  noUnproductiveLoops,
  noUnreachableStates,
  property,
} from '../../../src/check/index.ts';
import {
  announcement,
  chatbot,
  choice,
  conversation,
  type Design,
  hold,
  menu,
  outcome,
  persona,
  population,
  service,
} from '../../../src/design/index.ts';
import { exponential, poisson } from '../../../src/stochastic/index.ts';

/** A menu, a line, and an agent who solves everything. */
function shop(states: Record<string, object> = {}): Design {
  return service({
    id: 'shop',
    needs: ['help'],
    facts: { story: { takes: 10, kept: 'agent' } },
    pools: { desk: { agents: 2 }, back: { agents: 2 } },
    channels: { phone: { initial: 'menu' } },
    states: {
      menu: menu({
        says: 'Press 1.',
        lasts: 5,
        options: { 1: { label: 'help', serves: ['help'], to: 'line' }, 2: { label: 'news', to: 'news' } },
        retries: 2,
        otherwise: 'gone',
      }),
      news: announcement({ says: 'There is none.', lasts: 5, to: 'menu' }),
      line: hold({
        pool: 'desk',
        answered: 'agent',
        music: 'a tune',
        messages: [{ says: 'Please hold.', after: 10, lasts: 2 }],
      }),
      agent: conversation({ asks: ['story'], lasts: 60, results: { resolved: { weight: 1, to: 'solved' } } }),
      gone: outcome('gone'),
      solved: outcome('resolved'),
      ...states,
    },
  } as never) as Design;
}

const calm = population({
  arrivals: poisson({ perHour: 1 }),
  personas: {
    clumsy: persona({
      needs: 'help',
      share: 0.5,
      patience: exponential({ mean: 60 }),
      slips: { wrongKey: 0.1, wrongChoice: 0.1, silence: 0.1 },
    }),
    careful: persona({ needs: 'help', share: 0.5 }),
  },
});

const second = (carries: boolean, results = {}) => ({
  agent: conversation({
    asks: ['story'],
    lasts: 60,
    results: {
      passed: { weight: 1, to: 'second', ...(carries && { carries: ['story'] }) },
      resolved: { weight: 1, to: 'solved' },
    },
  }),
  second: hold({ pool: 'back', answered: 'expert' }),
  expert: conversation({ asks: ['story'], lasts: 60, results: { resolved: { weight: 1, to: 'solved' }, ...results } }),
});

test('what reads aloud', () => {
  expect(mustReach('resolved', { persona: 'leaving', steps: 8, allowing: { wrongKey: 1 } }).text).toBe(
    "'leaving' must reach 'resolved' within 8 steps, allowing 1 wrongKey",
  );
  expect(canReach('agent').text).toBe("everybody can reach 'agent'");
  expect(never('turnedAway').text).toBe("nobody comes to 'turnedAway'");
  expect(asksAtMost('story', 1).text).toBe("everybody is asked for 'story' at most once");
  expect(humanWithin(4).text).toBe('a human within 4 steps');
});

test('canReach: by state, by outcome, and for whom', () => {
  expect(
    check(shop(), calm, canReach('agent'), canReach('gone'), canReach('line.message1')).map(({ status }) => status),
  ).toEqual([
    'holds',
    // The careful press the right key.
    'violated',
    'holds',
  ]);
  expect(check(shop(), calm, canReach('gone', { persona: 'clumsy' })).status).toBe('holds');
  const late = canReach(function longWay({ context }) {
    return context !== undefined && false;
  });
  expect(check(shop(), calm, late)).toMatchObject({ status: 'violated', reason: 'no way leads to longWay' });
});

test('canAlwaysReach: not from an end that is none of theirs; whoever has been there need not go again', () => {
  expect(check(shop(), calm, canAlwaysReach('agent', { persona: 'careful' })).status).toBe('holds');
  const verdict = check(shop(), calm, canAlwaysReach('agent'));
  expect(verdict).toMatchObject({ status: 'violated', reason: "from 'gone' no way leads to 'agent'" });
  expect(verdict.witness).toMatchObject({ doomedFrom: 3 });
});

test('mustReach: slips that are not allowed are not made, and nobody listens to music for ever', () => {
  const must = (allowing = {}, steps?: number) =>
    check(shop(), calm, mustReach('resolved', { persona: 'clumsy', allowing, ...(steps && { steps }) }));
  expect(must().status).toBe('holds');
  expect(must({ wrongKey: 2 }).status).toBe('holds');
  expect(must({ wrongKey: 3 })).toMatchObject({
    status: 'violated',
    reason: "a contact may end in 'gone' without reaching 'resolved'",
  });
  expect(must({ wrongKey: 2, silence: 1 }).witness?.events).toHaveLength(3);
  expect(must({ hangingUp: true }).reason).toBe("a contact may end in the end without reaching 'resolved'");
  expect(must({ wrongChoice: 1 }, 5).status).toBe('holds');
  expect(must({ wrongChoice: 1 }, 4)).toMatchObject({
    status: 'violated',
    reason: "after 4 steps 'resolved' is not reached yet",
  });
});

test('mustReach: going round for ever is shown as a loop', () => {
  const verdict = check(
    maze,
    callers,
    mustReach('closed', { persona: 'leaving' }),
    mustReach('agent', { persona: 'leaving' }),
  );
  expect(verdict[0]).toMatchObject({
    status: 'violated',
    reason: "a contact may end in 'solved' without reaching 'closed'",
  });
  const round = shop({ ...second(false, { passed: { weight: 1, to: 'line' } }) });
  const loops = check(
    round,
    calm,
    mustReach(function solvedOrGone({ over }) {
      return over;
    }),
  );
  expect(loops.reason).toBe('a contact may go round for ever without reaching solvedOrGone');
  expect(`${loops.witness}`).toContain('┌ and round for ever:');
  const { loopFrom = 0, events = [] } = loops.witness ?? {};
  expect(events.slice(loopFrom).sort()).toEqual(['agent.answered', 'agent.answered', 'agent.passed', 'agent.passed']);
});

test('asksAtMost: who keeps the fact and what is carried decide', () => {
  const most = (design: Design, times: number, over: 'contact' | 'journey' = 'contact') =>
    check(design, calm, asksAtMost('story', times, { over })).status;
  expect(most(shop(), 1)).toBe('holds');
  expect(most(shop(), 0)).toBe('violated');
  expect(most(shop(second(false)), 1)).toBe('violated');
  expect(most(shop(second(false)), 2)).toBe('holds');
  expect(most(shop(second(true)), 1)).toBe('holds');
  for (const [kept, status] of [
    ['agent', 'violated'],
    ['department', 'violated'],
    ['contact', 'holds'],
    ['file', 'holds'],
  ] as const) {
    expect(most(shop(second(false)).with({ facts: { story: { kept } } }), 1)).toBe(status);
  }
  // Passed back and forth in one department.
  const around = shop({
    agent: conversation({
      asks: ['story'],
      lasts: 60,
      results: { passed: { weight: 1, to: 'line' }, resolved: { weight: 1, to: 'solved' } },
    }),
  });
  expect(most(around, 9)).toBe('violated');
  expect(most(around.with({ facts: { story: { kept: 'department' } } }), 1)).toBe('holds');
  expect(most(around.with({ pools: { desk: { agents: 1 } } }), 1)).toBe('holds');
});

test('asksAtMost over a journey: what outlasts a contact is not told again', () => {
  const unsolved = shop({
    agent: conversation({
      asks: ['story'],
      lasts: 60,
      results: { failed: { weight: 1, to: 'gone' }, resolved: { weight: 1, to: 'solved' } },
    }),
  });
  const asked = (kept: 'contact' | 'file', over: 'contact' | 'journey') =>
    check(unsolved.with({ facts: { story: { kept } } }), calm, asksAtMost('story', 1, { over }));
  expect(asked('contact', 'contact').status).toBe('holds');
  expect(asked('contact', 'journey').status).toBe('violated');
  expect(`${asked('contact', 'journey').witness}`).toContain("calls again → 'menu'");
  expect(asked('file', 'journey').status).toBe('holds');
});

test('never: by name, by test, by monitor', () => {
  const news = {
    text: 'hears the news three times',
    starts: 0,
    sees: (times: number, { event, state }: { event: string; state: string }) =>
      state === 'news' && event === 'organisation.said' ? Math.min(times + 1, 3) : times,
    alarms: (times: number) => times === 3,
  };
  const verdicts = check(
    shop(),
    calm,
    never('gone', { persona: 'careful' }),
    never('gone'),
    never(news),
    never(news, { persona: 'careful' }),
  );
  expect(verdicts.map(({ status }) => status)).toEqual(['holds', 'violated', 'violated', 'holds']);
  expect(verdicts[2]?.witness?.events.filter((event) => event === 'organisation.said')).toHaveLength(3);
  const [met] = check(
    shop(),
    calm,
    never(({ met }) => met),
    never('news'),
  );
  expect(met?.status).toBe('violated');
});

test('never: rules that look at data keep apart what is otherwise the same', () => {
  const paying = (isPaid: boolean) =>
    service({
      id: 'paying',
      needs: ['help'],
      context: { isPaid: false },
      channels: { phone: { initial: 'pay' } },
      states: {
        pay: {
          ...choice({
            by: 'caller',
            lasts: 1,
            results: { 'caller.paid': { weight: 1 }, 'caller.skipped': { weight: 1 } },
          }),
          on: {
            'caller.paid': { target: 'solved', actions: assign({ isPaid: true }) },
            'caller.skipped': isPaid ? 'gone' : 'solved',
          },
        },
        gone: outcome('gone'),
        solved: outcome('resolved'),
      },
    } as never) as Design;
  const free = never(({ context, outcome: end }) => end === 'resolved' && !(context as { isPaid: boolean }).isPaid, {
    persona: 'careful',
  });
  expect(check(paying(false), calm, free)).toMatchObject({
    status: 'violated',
    witness: { events: ['caller.skipped'] },
  });
  expect(check(paying(true), calm, free).status).toBe('holds');
});

test('noUnproductiveLoops: transfers in a circle are one, music and a wrong key are none', () => {
  expect(check(shop(), calm, noUnproductiveLoops()).status).toBe('holds');
  const verdict = check(maze, callers, noUnproductiveLoops());
  expect(verdict.status).toBe('violated');
  expect(verdict.reason).toMatch(/^callers may be back in '(line|agent)' after 2 steps, with nothing changed$/);
});

test('noUnreachableStates: what data closes is found, though an arrow leads there', () => {
  expect(check(shop(), calm, noUnreachableStates()).status).toBe('holds');
  const passing = conversation({
    lasts: 60,
    results: { passed: { weight: 1, to: 'never' }, resolved: { weight: 1, to: 'solved' } },
  });
  const shut = { ...passing.on, 'agent.passed': { target: 'never', guard: () => false } };
  const closed = shop({ agent: { ...passing, on: shut }, never: outcome('never') });
  expect(check(closed, calm, noUnreachableStates())).toMatchObject({
    status: 'violated',
    reason: "nobody comes to 'never'",
  });
  // Only the clumsy come to the news; that is enough.
  expect(check(shop(), calm, noUnreachableStates()).callers.map(({ status }) => status)).toEqual(['holds', 'violated']);
});

test('everyPromptHandlesSilence: whoever is silent gets somewhere in the end', () => {
  expect(check(shop(), calm, everyPromptHandlesSilence()).status).toBe('holds');
  const prompt = (results: object, on: object) =>
    shop({ news: { ...choice({ by: 'caller', lasts: 1, results: results as never }), on } as object });
  const key = { 'caller.pressed.1': { weight: 1 } };
  const keyOn = { 'caller.pressed.1': 'menu' };
  expect(check(prompt(key, keyOn), calm, everyPromptHandlesSilence()).reason).toBe(
    "silence in 'news' is not provided for",
  );
  const silent = { ...key, 'caller.silent': { weight: 1 } };
  const forEver = { ...keyOn, 'caller.silent': { target: 'news', reenter: true } };
  expect(check(prompt(silent, forEver), calm, everyPromptHandlesSilence()).reason).toBe(
    "silence in 'news' has the prompt played again for ever",
  );
  const stuck = { ...keyOn, 'caller.silent': { target: 'menu', guard: () => false } };
  expect(check(prompt(silent, stuck), calm, everyPromptHandlesSilence()).reason).toBe(
    "silence in 'news' leads nowhere: the contact is stuck",
  );
});

test('humanWithin: the way to an agent is counted from everywhere', () => {
  const steps = (most: number, personaName: 'clumsy' | 'careful', design = shop()) =>
    check(design, calm, humanWithin(most)).callers.find(({ persona }) => persona === personaName)?.status;
  expect(steps(2, 'careful')).toBe('holds');
  expect(steps(1, 'careful')).toBe('violated');
  // Whoever slips three times is sent away.
  expect(steps(9, 'clumsy')).toBe('violated');
  const kind = shop({ gone: announcement({ says: 'One moment.', lasts: 5, to: 'line' }) });
  expect(steps(3, 'clumsy', kind)).toBe('holds');
  expect(check(kind, calm, humanWithin(2)).reason).toBe("from 'news' an agent is 3 steps away");
});

test('a property of one’s own sees the graph', () => {
  const short = property('nobody takes more than 2 steps', (graph) => {
    const far = Array.from({ length: graph.size }, (_, node) => node).find((node) => graph.wayTo(node).length > 2);
    if (far !== undefined) return { status: 'violated', reason: 'too long', way: graph.wayTo(far) };
    return { status: graph.isComplete ? 'holds' : 'unknown' };
  });
  const verdict = check(shop(), calm, short);
  expect(verdict).toMatchObject({ status: 'violated', reason: 'too long' });
  expect(verdict.witness?.events).toHaveLength(3);
});

test('a chatbot that never understands is a dead end only for whom it does not let go', () => {
  const bot = (gaveUp: string) =>
    shop({
      menu: chatbot({ questions: 2, understands: 0, gaveUpAfter: 3, lasts: 5, understood: 'solved', gaveUp }),
    });
  expect(check(bot('line'), calm, canAlwaysReach('resolved')).status).toBe('holds');
  expect(check(bot('gone'), calm, canReach('resolved')).status).toBe('violated');
});

test('progress is told, and who says false stops it', () => {
  const seen: number[] = [];
  const [graph] = explore(large(), calm, { onProgress: ({ states }) => seen.push(states) < 2 });
  expect(graph?.isComplete).toBe(false);
  expect(seen).toHaveLength(2);
  expect(check(large(), calm, { onProgress: () => false }, canReach('gone'))).toMatchObject({
    status: 'unknown',
    reason: expect.stringMatching(/^it was stopped/),
  });
  expect(check(large(), calm, { seconds: 1e-9 }, canReach('gone')).reason).toMatch(
    /^the bound of 1e-9 seconds was met/,
  );
  expect(check(large(), calm, { megabytes: 1 }, canReach('gone')).reason).toMatch(/^the bound of 1 megabytes was met/);
});

function large(): Design {
  const add = assign({ n: ({ context }: { context: { n: number } }) => (context.n + 1) % 5000 });
  return service({
    id: 'large',
    needs: ['help'],
    context: { n: 0 },
    channels: { phone: { initial: 'a' } },
    states: {
      a: {
        ...choice({ by: 'caller', lasts: 1, results: { 'caller.on': { weight: 1 } } }),
        on: {
          'caller.on': [
            { guard: ({ context }: { context: { n: number } }) => context.n < 0, target: 'gone' },
            { target: 'a', reenter: true, actions: add },
          ],
        },
      },
      gone: outcome('gone'),
    },
  } as never) as Design;
}
