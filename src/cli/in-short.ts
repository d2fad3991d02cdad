import type { Verdict } from '../check/verdict.ts';
import { aligned } from '../measure/aligned.ts';
import { figureText, intervalText } from '../measure/figure-text.ts';
import type { Run } from '../measure/run.ts';

/** A run in three figures, and what is proved in a line each. */
export function inShort(
  { design, waits, repeats, deadEnds, settings }: Run<string>,
  verdicts: readonly Verdict[],
): string {
  const rows = [
    ['callers wait in a line, on average', waits.mean, 'duration'],
    ['repeats a journey', repeats.perJourney, 'number'],
    ['journeys with a dead end', deadEnds.rate, 'share'],
  ] as const;
  const interval = `${Number((100 * settings.confidence).toPrecision(6))} % interval`;
  return [
    ...aligned([
      [design, '', interval],
      ...rows.map(([label, figure, unit]) => [
        `  ${label}`,
        figureText(figure.value, unit),
        intervalText(figure, unit),
      ]),
    ]),
    ...(verdicts.length === 0 ? [] : ['', ...verdicts.map((verdict) => `${verdict}`.split('\n')[0] ?? '')]),
  ].join('\n');
}
