import type { Estimate } from '../../measure/estimate.ts';
import { figureText, intervalText, type Unit } from '../../measure/figure-text.ts';
import { type Html, html } from './html.ts';

/** An estimate in a table: the figure, its interval below it, and where it has a longest beside it a small bar. */
export function figureCell(estimate: Estimate, unit: Unit, longest?: number): Html {
  const { value } = estimate;
  return html`${figureText(value, unit)}${longest !== undefined && smallBar(value, longest)}<span class="interval">${intervalText(estimate, unit)}</span>`;
}

/** As long as its share of the longest in the column. */
export function smallBar(value: number, longest: number): Html {
  const share = longest > 0 && value > 0 ? Math.min(1, value / longest) : 0;
  return html`<span class="small-bar" data-value="${Number.isNaN(value) ? '' : value}" style="width:${Math.round(1000 * share) / 10}%"></span>`;
}
