import type { Verdict } from '../check/verdict.ts';
import { aligned } from '../measure/aligned.ts';
import { carriedRun, changesSince } from '../measure/carried-run.ts';
import { type ChangeRow, cellsOf, changeRows } from '../measure/change-rows.ts';
import { figureText } from '../measure/figure-text.ts';
import type { Run } from '../measure/run.ts';
import type { Version } from './version.ts';

/** What is to be kept of a version. */
export function versionOf(run: Run<string>, verdicts: readonly Verdict[]): Version {
  return { run: carriedRun(run), verdicts: verdicts.map(({ property, status }) => ({ property, status })) };
}

/** What a save changed: figures whose difference is no chance, and verdicts that flipped; all of it, the first time. */
export function whatChanged(last: Version | undefined, run: Run<string>, verdicts: readonly Verdict[]): string {
  if (last === undefined) return [`${run}`, ...verdicts.map((verdict) => `${verdict}`)].join('\n\n');
  return [figures(last, run), ...flips(last, verdicts), nowText(run, verdicts)].join('\n\n');
}

function figures(last: Version, run: Run<string>): string {
  const since = changesSince(last.run, run);
  if (since === undefined) return `simulated otherwise than before, so that nothing is compared\n\n${run}`;
  const { before, changes, pools, replications } = since;
  const rows = changeRows({ before, after: run, changes, pools });
  const changed = rows.filter((row) => typeof row === 'string' || row.verdict === 'less' || row.verdict === 'more');
  // A heading of nothing is left out.
  const shown = changed.filter((row, at) => typeof row !== 'string' || typeof (changed[at + 1] ?? '') !== 'string');
  const lines = (all: typeof rows) => all.filter((row): row is ChangeRow => typeof row !== 'string');
  const others = lines(rows).filter(({ verdict }) => verdict === 'undecided').length;
  const undecided = others === 0 ? '' : `; ${others} cannot be told from no change`;
  const [count, all] = [lines(shown).length, lines(rows).length];
  if (count === 0)
    return `no figure changed${undecided}${replications < 2 ? ': it takes two replications to tell' : ''}`;
  const { confidence } = last.run.settings;
  const heading = ['', 'before', 'after', 'difference', `${Number((100 * confidence).toPrecision(6))} % interval`, ''];
  return [...aligned([heading, ...cellsOf(shown)]), '', `${count} of ${all} figures changed${undecided}`].join('\n');
}

/** Properties that are decided otherwise than before, and new ones. */
function flips(last: Version, verdicts: readonly Verdict[]): string[] {
  const before = new Map(last.verdicts.map(({ property, status }) => [property, status]));
  return verdicts.flatMap((verdict) => {
    const was = before.get(verdict.property);
    if (was === verdict.status) return [];
    const flip = was === undefined ? 'new' : `${was} → ${verdict.status}`;
    return [`${verdict.property}: ${flip}\n${`${verdict}`.replace(/^/gm, '  ')}`];
  });
}

function nowText({ waits, repeats, deadEnds }: Run<string>, verdicts: readonly Verdict[]): string {
  const held = verdicts.filter(({ status }) => status === 'holds').length;
  return [
    `now: ${figureText(waits.mean.value, 'duration')} in a line`,
    `${figureText(repeats.perJourney.value, 'number')} repeats a journey`,
    `${figureText(deadEnds.rate.value, 'share')} of journeys with a dead end`,
    ...(verdicts.length === 0 ? [] : [`${held} of ${verdicts.length} properties hold`]),
  ].join(', ');
}
