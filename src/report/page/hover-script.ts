/**
 * Runs in the page, for those who have scripts: where the pointer is over a box or a band, what belongs to it stands out, and its
 * figures are shown beside the pointer. Without it browsers show the titles.
 */
export const hoverScript = `'use strict';
const tip = document.createElement('div');
tip.className = 'tip';
tip.hidden = true;
document.body.append(tip);
for (const svg of document.querySelectorAll('svg')) {
  const links = [...svg.querySelectorAll('[data-from]')];
  if (links.length === 0) continue;
  const boxes = [...svg.querySelectorAll('[data-box]')];
  const says = new Map();
  for (const part of [...links, ...boxes]) {
    const title = part.querySelector(':scope > title');
    if (title) says.set(part, title.textContent);
    title?.remove();
  }
  let at = null;
  const over = (part) => {
    if (part === at) return;
    at = part;
    svg.classList.toggle('hovering', part !== null);
    for (const each of svg.querySelectorAll('.on')) each.classList.remove('on');
    tip.hidden = !says.has(part);
    if (part === null) return;
    const { box, from, to } = part.dataset;
    const isBox = 'box' in part.dataset;
    for (const link of links) {
      const { from: start, to: end } = link.dataset;
      if (isBox ? start === box || end === box : start === from && end === to) link.classList.add('on');
    }
    tip.textContent = says.get(part) ?? '';
  };
  svg.addEventListener('pointermove', (event) => {
    over(event.target.closest('[data-box],[data-from]'));
    const { clientX: x, clientY: y } = event;
    tip.style.left = Math.max(8, Math.min(x + 14, innerWidth - tip.offsetWidth - 8)) + 'px';
    tip.style.top = (y + 18 + tip.offsetHeight > innerHeight ? y - 10 - tip.offsetHeight : y + 18) + 'px';
  });
  svg.addEventListener('pointerleave', () => over(null));
}`;

/** How that looks. */
export const hoverStyle = `.tip{position:fixed;z-index:4;max-width:min(22rem,90vw);background:var(--card);color:var(--ink);border:1px solid var(--soft);
border-radius:6px;padding:.35rem .6rem;font-size:.85rem;white-space:pre-line;pointer-events:none}
.hovering [data-from]:not(.on){opacity:.15}.hovering .arrow.on path{stroke:var(--ink);stroke-width:2.2}.hovering .arrow.on .head{fill:var(--ink)}`;
