import { expect, test } from 'vitest';
import { clipped, widthOf } from '../../../src/report/pictures/svg.ts';

const shown = (text: string, width: number) => clipped(text, width).text.replace(/<title>.*/, '');

test('what fits stands whole; what does not is cut, and there for who asks', () => {
  expect(clipped('desk', 100).text).toBe('desk');
  expect(clipped('a<b', 100).text).toBe('a&lt;b');
  expect(clipped('x'.repeat(100), 70).text).toBe(`${'x'.repeat(9)}…<title>${'x'.repeat(100)}</title>`);
  expect(shown('desk', 1)).toBe('d…');
});

test('pictures and letters of East Asia take more room, and are never cut in two', () => {
  expect(widthOf('🕐📞')).toBeGreaterThan(4 * widthOf('x'));
  expect(widthOf('电话')).toBe(widthOf('🕐📞'));
  expect(shown('🕐📞🎵'.repeat(9), 60)).toBe('🕐📞🎵…');
});
