import { heats, LEVELS } from './heat.ts';

const colour = { time: 'var(--wait-fill)', stays: 'var(--link)', losses: 'var(--dead-fill)' };
/** How much of the colour is seen at the darkest: what is written on it stays readable, in the dark too. */
const DARKEST = { time: 0.6, stays: 0.35, losses: 0.5 };

/** Chosen by a radio button of the page, or once for all in a picture by itself. */
const by = (name: string) => `:is(figure:has([value=by-${name}]:checked),.by-${name})`;

const shades = heats.flatMap(({ name }) =>
  Array.from({ length: LEVELS }, (_, i) => {
    const opacity = Math.round((1000 * DARKEST[name] * (i + 1)) / LEVELS) / 1000;
    return `${by(name)} .${name}${i + 1}{fill:${colour[name]};fill-opacity:${opacity}}`;
  }),
);

/** How the parts of a chart look. */
export const chartParts = `
svg .shape{fill:none;stroke:var(--soft);stroke-width:1.2}svg .around>.shape{stroke-width:1.6}
svg .parallel>.shape{stroke-dasharray:6 4}svg .inner{fill:none;stroke:var(--soft)}svg .history>.shape{stroke-dasharray:2 2}
svg .arrow path{fill:none;stroke:var(--soft);stroke-width:1.3}svg .arrow .head{fill:var(--soft);stroke:none}
svg .dot{fill:var(--ink)}svg .says{font-style:italic}svg .figure{font-weight:600}
svg [class*=of-]{display:none}
${heats.map(({ name }) => `${by(name)} .of-${name}{display:inline}`).join('\n')}
${shades.join('\n')}`;
