import { fates } from '../lived/endings.ts';

/** Personas that are told apart by filters, and one for all others. */
const WHO = 9;

const chosen = (value: string) => `.journeys:has([value=${value}]:checked)`;
const filtered = [...Array.from({ length: WHO }, (_, i) => `p${i}`), ...fates];

/** Filters that work without any script: what is not chosen fades, and of the sentences one is shown. */
export const filterStyle = `.filters{display:flex;flex-wrap:wrap;gap:.4rem 2rem}
fieldset{border:0;margin:0 0 .4rem;padding:0;min-width:0}legend{padding:0;color:var(--soft);font-size:.92rem}
.filters label{display:inline-flex;align-items:center;gap:.3rem;margin-right:.9rem;min-height:1.75rem;cursor:pointer}
.filters input{width:1.1rem;height:1.1rem;margin:0;accent-color:var(--link)}
.picked>*,.picked>*>*{display:none}.picked>.all,.picked>*>.all{display:inline}
${filtered.map((value) => `${chosen(value)} svg g>path[data-value]:not(.${value}){stroke-opacity:.08}`).join('\n')}
${filtered
  .map((value) => {
    const level = value.startsWith('p') ? '.picked>' : '.picked>*>';
    return `${chosen(value)} ${level}.all{display:none}${chosen(value)} ${level}.${value}{display:inline}`;
  })
  .join('\n')}
.chart svg{max-width:none;margin:0 auto}.chart>.scroll{max-height:60rem;overflow:auto}@media print{.chart>.scroll{overflow:visible;max-height:none}.chart svg{max-width:100%}}
.range{display:block;white-space:nowrap;color:var(--soft)}
.way{display:inline-block;min-width:14rem;text-align:left}`;
