import fc from 'fast-check';
import { expect, test } from 'vitest';
import { html, named } from '../../../src/report/page/html.ts';

test('texts are escaped, pieces of markup are not', () => {
  expect(html`<p title="${'"'}">${"<b> & it's"}${html`<i>${1}</i>`}</p>`.text).toBe(
    '<p title="&quot;">&lt;b&gt; &amp; it&#39;s<i>1</i></p>',
  );
});

test('lists are put one after the other, and what is not there leaves nothing', () => {
  expect(html`${['a', html`<br>`, ['b']]}${null}${undefined}${false}${0}`.text).toBe('a<br>b0');
});

test('a name keeps the direction of what stands around it', () => {
  expect(named('مرحبا').text).toBe('<bdi>مرحبا</bdi>');
});

test('what neither HTML nor XML may hold is shown as a replacement', () => {
  expect(html`${'a\u0000b\u001bc\ud800d\uffffe'}`.text).toBe('a\ufffdb\ufffdc\ufffdd\ufffde');
  expect(html`${'tab\t, line\n, emoji 😀'}`.text).toBe('tab\t, line\n, emoji 😀');
});

test('no text can open or close anything', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom('<', '>', '"', "'", '&', 'a') }),
  );
  fc.assert(
    fc.property(text, (given) => {
      const { text: markup } = html`${given}`;
      expect(markup).not.toMatch(/[<>"']|&(?!(?:amp|lt|gt|quot|#39);)/);
    }),
    { seed: 7, numRuns: 500 },
  );
});
