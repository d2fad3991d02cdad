import type { Verdict } from '../check/verdict.ts';

/**
 * What a report is given beside its subject.
 *
 * @since 0.1.0
 */
export interface ReportOptions {
  /** Of the page; the design's id unless said. */
  readonly title?: string;
  /** The command or the code that makes the page again, shown at its end. */
  readonly command?: string;
  /** What was proved of the design, told beside a run of it. */
  readonly verdicts?: readonly Verdict[];
}
