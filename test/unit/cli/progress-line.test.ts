import { expect, test } from 'vitest';
import { ProgressLine } from '../../../src/cli/progress-line.ts';

function terminal(isTTY: boolean, columns = 40) {
  let written = '';
  const write = (text: string) => {
    written += text;
    return true;
  };
  return { isTTY, columns, write: write as never, written: () => written };
}

function worked(out: ReturnType<typeof terminal>, env: NodeJS.ProcessEnv): string {
  const line = new ProgressLine(out, env);
  line.start('maze', 3, false);
  line.advance({ replication: 1, journeys: 1000 });
  line.note('a remark');
  line.end();
  return out.written();
}

test('is drawn over itself, within the columns of the terminal, and gone at the end', () => {
  const written = worked(terminal(true), { TERM: 'xterm' });
  expect(written).toContain('maze');
  expect(written.endsWith('\r\x1b[K')).toBe(true);
  const lines = written.split('\r\x1b[K');
  expect(lines.length).toBeGreaterThan(1);
  for (const line of lines) expect(line.length).toBeLessThan(40);
  expect(written).not.toContain('\n');
});

test.each([
  [false, 'xterm'],
  [true, 'dumb'],
])('is silent where there is nothing to draw on: terminal %j, %s', (isTTY, kind) => {
  expect(worked(terminal(isTTY), { TERM: kind })).toBe('');
});
