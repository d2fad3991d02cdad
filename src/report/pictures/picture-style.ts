import { chartParts } from '../chart/chart-style.ts';
import { Html } from '../page/html.ts';
import { pathParts } from './paths-style.ts';

/** Colours by what they mean; light ones, and dark ones where the reader likes it dark. Each is told by more than its colour. */
const light = `--ink:#1d2125;--soft:#565e66;--faint:#d9d6cf;--paper:#fdfcfa;--card:#fff;--wait:#8a5a00;--wait-fill:#e9a23b;
--repeat:#6a3fb5;--repeat-fill:#a483e0;--dead:#b3261e;--dead-fill:#e0685f;--good:#14693f;--good-fill:#4fae7e;--link:#0b57a4;--band:#e9a23b40`;
const dark = `--ink:#ece9e4;--soft:#b0b4b8;--faint:#3a3f45;--paper:#16191c;--card:#1f2327;--wait:#f0b45c;--wait-fill:#c9862a;
--repeat:#bfa2f2;--repeat-fill:#8a67cc;--dead:#ff9b92;--dead-fill:#c9483f;--good:#7fd6a8;--good-fill:#2f8f5f;--link:#8ec1ff;--band:#c9862a50`;

/** The colours of a page, or of a picture by itself. */
export const colours = (of: string): string =>
  `${of}{color-scheme:light dark;${light}}@media (prefers-color-scheme:dark){${of}{${dark}}}@media print{${of}{${light}}}`;

/** How the parts of pictures look, in a page and by themselves. */
export const pictureParts = `
svg text{font:12px system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;fill:var(--ink)}
svg .soft{fill:var(--soft)}
svg .grid{stroke:var(--faint);stroke-width:1;fill:none}
svg .axis{stroke:var(--soft);stroke-width:1;fill:none}
svg .mark{stroke:var(--ink);stroke-width:1.5;stroke-dasharray:4 3;fill:none}
svg .line{fill:none;stroke-width:2.5;stroke-linejoin:round}
svg .band{fill:var(--band);stroke:none}
svg .paper{fill:var(--paper)}
svg .card{fill:var(--card)}
${['wait', 'repeat', 'dead', 'good'].map((name) => `svg .line.${name}{stroke:var(--${name})}svg .fill.${name}{fill:var(--${name}-fill)}`).join('\n')}
svg .band.good{fill:var(--good-fill);opacity:.3}svg .band.ink{fill:var(--faint)}svg .line.round{stroke-linecap:round;stroke-width:2}svg .fill.busy{fill:var(--link);opacity:.35}
svg .repeat{fill:var(--repeat-fill);stroke:var(--repeat);stroke-width:1}svg .repeat.passedOn{fill-opacity:.4}svg .repeat.newContact{fill:none;stroke-dasharray:2 2}
svg .line.thin{stroke-width:1.5}svg .dotted{stroke-dasharray:1.5 3.5;stroke-linecap:round}
svg .over{paint-order:stroke;stroke:var(--card);stroke-width:4px;stroke-linejoin:round}
svg .line.ink{stroke:var(--ink)}svg .line.soft{stroke:var(--soft)}svg .fill.soft{fill:var(--faint)}
svg .fill.grey{fill:var(--soft);opacity:.45}svg .lost{fill:var(--dead)}svg .effort{stroke:var(--repeat)}svg .solid.effort{fill:var(--repeat);stroke:none}svg .quote{font-style:italic;fill:var(--soft)}
svg .dashed{stroke-dasharray:6 4}svg .band.before{fill:var(--faint);opacity:.6}
${['good', 'dead', 'soft'].map((name) => `svg .solid.${name}{fill:var(--${name})}svg .hollow.${name}{fill:var(--card);stroke:var(--${name});stroke-width:2}`).join('\n')}
svg .end{text-anchor:end}svg .middle{text-anchor:middle}${pathParts}${chartParts}`;

/** The style of a picture that is a file of its own. */
export const pictureStyle = new Html(`${colours('.picture')}${pictureParts}`);
