import { canReach, check, noDeadEnds, noUnproductiveLoops } from 'please-hold';
import { report } from 'please-hold/report';
import { describe, expect, test } from 'vitest';
import { callers, maze } from '../../../examples/maze/index.ts';

const verdict = check(maze, callers, noDeadEnds());

describe('the report of what was proved', () => {
  test('tells of one verdict: status in words, reason, by whom, and the line that replays it', async () => {
    const page = await report(verdict);
    expect(page).toContain('✗ violated');
    const { line } = verdict.witness!;
    expect(page).toContain(line.replaceAll("'", '&#39;'));
    expect(page.match(/<tr><th scope="row">/g)).toHaveLength(verdict.callers.length);
    expect(page).toContain('<title>maze: what was proved</title>');
  });

  test('marks the step from which nothing helps, and no other', async () => {
    const page = await report(verdict);
    const steps = [...page.matchAll(/<li value="\d+"( class="[^"]*")?>/g)].map(([, marked]) => marked);
    const at = steps.findIndex((marked) => marked?.includes('doomed'));
    const inTranscript = steps.slice(-verdict.witness!.transcript.steps.length);
    expect(at).toBeGreaterThan(0);
    expect(inTranscript.findIndex((marked) => marked?.includes('doomed'))).toBe(verdict.witness!.doomedFrom);
  });

  test('tells of several, with how many hold', async () => {
    const page = await report([verdict, check(maze, callers, canReach('resolved'))]);
    expect(page).toContain('2 properties checked: 1 violated, 1 holds.');
    expect(page).toContain('✓ holds');
  });

  test('marks where it goes round for ever', async () => {
    const found = check(maze, callers, noUnproductiveLoops());
    const page = await report(found);
    expect(page).toContain(
      `<li value="${found.witness!.loopFrom! + 1}" class=" loop"><strong class="mark">↻ and round`,
    );
    expect(page).toContain('never ends');
  });
});

describe('a report of something else', () => {
  test.each([undefined, null, 'maze', 7, {}, [], [{}], maze, [verdict, 3]])('is refused: %s', async (subject) => {
    await expect(report(subject as never)).rejects.toThrow(
      /report\(\) takes a run of simulate\(\), a comparison of compare\(\), or verdicts of check\(\); not /,
    );
    await expect(report(subject as never)).rejects.toBeInstanceOf(TypeError);
  });
});
