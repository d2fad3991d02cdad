import { expect, test } from 'vitest';
import { type ChatbotOptions, chatbot, outcome, service } from '../../../src/design/index.ts';
import { bySecond, callersAt, live, sums } from './tiny.ts';

function once(change: Partial<ChatbotOptions>, needs = 'fault') {
  const design = service({
    id: 'talk',
    needs: ['fault', 'cancel'],
    channels: { chat: { initial: 'bot', tariff: bySecond } },
    states: {
      bot: chatbot({
        questions: 12,
        understands: 0.5,
        gaveUpAfter: 13,
        lasts: 9,
        understood: 'solved',
        gaveUp: 'lost',
        ...change,
      }),
      solved: outcome('resolved'),
      lost: outcome('lost'),
    },
  });
  const run = live(design, callersAt([100], { needs }));
  const { misunderstood, outcomes } = sums(run);
  return { seconds: run.cost.perContact.value, misunderstood, solved: outcomes.resolved };
}

test('all questions have to be understood', () => {
  expect(once({ understands: 1 })).toEqual({ seconds: 12 * 9, misunderstood: 0, solved: 1 });
});

test('at the thirteenth misunderstanding the bot gives up', () => {
  expect(once({ understands: 0 })).toEqual({ seconds: 13 * 9, misunderstood: 13, solved: 0 });
  expect(once({ understands: 0, gaveUpAfter: 1 })).toEqual({ seconds: 9, misunderstood: 1, solved: 0 });
});

test('for a need that it does not serve, every turn is misunderstood', () => {
  expect(once({ understands: 1, serves: ['fault'] }, 'fault')).toEqual({ seconds: 108, misunderstood: 0, solved: 1 });
  expect(once({ understands: 1, serves: ['fault'] }, 'cancel')).toEqual({ seconds: 117, misunderstood: 13, solved: 0 });
});

test('understands may differ by need', () => {
  const understands = { fault: 1, otherwise: 0 };
  expect(once({ understands }, 'fault').solved).toBe(1);
  expect(once({ understands }, 'cancel').misunderstood).toBe(13);
});

test('a misunderstood question is asked again, the others are not: turns are questions and misunderstandings', () => {
  const design = service({
    id: 'talk',
    needs: ['help'],
    channels: { chat: { initial: 'bot', tariff: bySecond } },
    states: {
      bot: chatbot({
        questions: 3,
        understands: 0.5,
        gaveUpAfter: 1000,
        lasts: 1,
        understood: 'solved',
        gaveUp: 'lost',
      }),
      solved: outcome('resolved'),
      lost: outcome('lost'),
    },
  });
  const n = 120;
  const run = live(design, callersAt(Array.from({ length: n }, (_, i) => 100 * i)));
  const { misunderstood, met } = sums(run);
  expect(met).toBe(n);
  expect(run.cost.perContact.value * n).toBeCloseTo(3 * n + misunderstood, 6);
  // Negative binomial: mean 3, variance 6. Four standard errors: by chance wrong once in 16,000 seeds; this one is fixed.
  expect(Math.abs(misunderstood / n - 3)).toBeLessThan(4 * Math.sqrt(6 / n));
});
