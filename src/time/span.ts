import { type Mistake, mistake } from '../errors/mistake.ts';
import { DAY, formatWeekTime, parseClock, parseDays } from './week.ts';

/** A part of the week, in seconds since Monday 00:00. */
export interface Span {
  readonly from: number;
  readonly to: number;
  /** The option that it was read from. */
  readonly path: string;
}

/** Where the three parts of a span were written. */
export interface SpanText {
  readonly days: unknown;
  readonly from: unknown;
  readonly to: unknown;
}

/** The spans of one entry, one a day. What is wrong is added to `mistakes`. */
export function parseSpans(
  text: SpanText,
  paths: { readonly entry: string; readonly days: string; readonly from: string; readonly to: string },
  mistakes: Mistake[],
): Span[] {
  const days = parseDays(text.days, paths.days);
  const from = parseClock(text.from, paths.from);
  const to = parseClock(text.to, paths.to);
  for (const part of [days, from, to]) if (typeof part === 'object' && 'problem' in part) mistakes.push(part);
  if (typeof from !== 'number' || typeof to !== 'number') return [];
  if (from >= to) {
    const remedy =
      to === 0
        ? "midnight at the end of a day is '24:00'"
        : `past midnight takes two entries, to '24:00' and from '00:00'`;
    mistakes.push(mistake(paths.to, `'${text.to}' is not after '${text.from}'`, remedy));
    return [];
  }
  if ('problem' in days) return [];
  return days.map((day) => ({ from: day * DAY + from, to: day * DAY + to, path: paths.entry }));
}

/** Put spans in order and find those that overlap: one mistake for each pair of entries. */
export function orderSpans(spans: readonly Span[], mistakes: Mistake[]): Span[] {
  const ordered = [...spans].sort((a, b) => a.from - b.from || a.to - b.to);
  const told = new Set<string>();
  let widest = ordered[0];
  for (const span of ordered.slice(1)) {
    if (widest && span.from < widest.to) {
      const pair = [widest.path, span.path].sort().join('\n');
      if (!told.has(pair)) {
        mistakes.push(mistake(span.path, `overlaps ${widest.path} on ${formatWeekTime(span.from)}`));
        told.add(pair);
      }
    }
    if (!widest || span.to > widest.to) widest = span;
  }
  return ordered;
}
