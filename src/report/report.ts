import type { Verdict } from '../check/verdict.ts';
import { shown } from '../errors/shown.ts';
import { Comparison } from '../measure/comparison.ts';
import { Run } from '../measure/run.ts';
import { comparisonPage } from './comparison-page.ts';
import { pageHtml } from './page/page.ts';
import type { ReportOptions } from './report-options.ts';
import { runPage } from './run-page.ts';
import { verdictsPage } from './verdicts-page.ts';

/**
 * A run, a comparison or what was proved, as one self-contained page of HTML: nothing is loaded from anywhere, and it reads well
 * on paper, on a telephone and without a mouse.
 *
 * @throws TypeError where the subject is none of these.
 * @example
 * writeFileSync('report.html', await report(simulate(design, callers, { horizon: days(5) })));
 * writeFileSync('change.html', await report(compare({ before, after }, callers, { horizon: days(5) })));
 * writeFileSync('proofs.html', await report(check(design, callers, noDeadEnds())));
 * @since 0.1.0
 */
export async function report(
  subject: Run<string> | Comparison<string> | Verdict | readonly Verdict[],
  options: ReportOptions = {},
): Promise<string> {
  if (subject instanceof Run) return pageHtml(await runPage(subject, options));
  if (subject instanceof Comparison) return pageHtml(await comparisonPage(subject, options));
  const verdicts = Array.isArray(subject) ? (subject as readonly unknown[]) : [subject];
  if (verdicts.length > 0 && verdicts.every(isVerdict)) return pageHtml(verdictsPage(verdicts, options));
  throw new TypeError(
    `report() takes a run of simulate(), a comparison of compare(), or verdicts of check(); not ${shown(subject)}`,
  );
}

function isVerdict(value: unknown): value is Verdict {
  if (typeof value !== 'object' || value === null) return false;
  const { property, status, callers } = value as Partial<Verdict>;
  return typeof property === 'string' && typeof status === 'string' && Array.isArray(callers);
}
