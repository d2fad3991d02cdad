/** How bands of callers look: by what became of them in the end, in colour and in pattern. */
export const pathParts = `
svg .met{stroke:var(--good-fill)}svg .hungUp{stroke:var(--wait-fill);stroke-dasharray:12 1.5}
svg .deadEnd{stroke:var(--dead-fill);stroke-dasharray:4 1.5}svg .open{stroke:var(--soft);stroke-dasharray:1.5 3}
svg path:is(.met,.hungUp,.deadEnd,.open){fill:none;stroke-opacity:.75}
svg .bar{fill:var(--ink);stroke:none}svg .bar.met{fill:var(--good)}svg .bar.hungUp{fill:var(--wait)}
svg .bar.deadEnd{fill:var(--dead)}svg .bar:is(.open,.inVain){fill:var(--soft)}
svg .halo text{paint-order:stroke;stroke:var(--card);stroke-width:3px;stroke-linejoin:round}
svg .strong{font-weight:600}`;
