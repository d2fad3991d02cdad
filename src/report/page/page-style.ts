import { colours, pictureParts } from '../pictures/picture-style.ts';
import { filterStyle } from './filter-style.ts';
import { hoverStyle } from './hover-script.ts';
import { peopleStyle } from './people-style.ts';

/** How a report looks: on a screen of any width, light or dark, and in print. */
export const pageStyle = `${colours(':root')}
*{box-sizing:border-box}
html{scroll-padding-top:4rem}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;overflow-wrap:anywhere}
header,main,footer{max-width:60rem;margin:0 auto;padding:0 1.25rem}
header{padding-top:2.5rem}
h1{font-size:clamp(1.7rem,5vw,2.6rem);line-height:1.15;margin:0 0 .4rem;letter-spacing:-.02em}
h2{font-size:1.5rem;line-height:1.25;margin:0 0 .5rem;letter-spacing:-.01em}
h3{font-size:1.1rem;margin:1.6rem 0 .6rem}
h4{font-size:1rem;margin:0 0 .5rem}
p{margin:0 0 .7rem}
a{color:var(--link)}
.soft,.lead,figcaption,caption{color:var(--soft)}
.lead{max-width:44rem}
.hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.skip{position:absolute;left:-99rem}.skip:focus{left:1rem;top:1rem;background:var(--card);padding:.5rem 1rem;z-index:3}
nav{position:sticky;top:0;z-index:2;background:var(--paper);border-bottom:1px solid var(--faint)}
nav ul{display:flex;gap:.25rem .9rem;max-width:60rem;margin:0 auto;padding:.6rem 1.25rem;list-style:none;font-size:.9rem;overflow-x:auto;white-space:nowrap}
nav a{text-decoration:none;display:inline-block;padding:.25rem 0}nav a:hover{text-decoration:underline}
:focus-visible{outline:3px solid var(--link);outline-offset:2px;border-radius:3px}
section{padding:2.2rem 0 1.2rem;border-bottom:1px solid var(--faint)}
.cards{display:grid;gap:1rem;grid-template-columns:repeat(auto-fit,minmax(15rem,1fr))}
.card{background:var(--card);border:1px solid var(--faint);border-radius:10px;padding:1rem 1.1rem;min-width:0}
.card h3{margin:0;font-size:1rem}
.big{font-size:2.1rem;line-height:1.15;margin:.15rem 0;font-weight:650;letter-spacing:-.02em;font-variant-numeric:tabular-nums}
.wait{--mark:var(--wait);--mark-fill:var(--wait-fill)}.repeat{--mark:var(--repeat);--mark-fill:var(--repeat-fill)}
.dead{--mark:var(--dead);--mark-fill:var(--dead-fill)}.good{--mark:var(--good);--mark-fill:var(--good-fill)}
.card.wait,.card.repeat,.card.dead,.card.good{border-top:4px solid var(--mark-fill)}
.card .big,.card h4{color:var(--mark)}
.bars{list-style:none;margin:0;padding:0}.bars li{display:grid;grid-template-columns:1fr auto;gap:0 .6rem;margin-bottom:.55rem}
.bars .value{font-variant-numeric:tabular-nums}.bars .bar{grid-column:1/-1;height:.5rem;border-radius:3px;background:var(--mark-fill);min-width:2px}
.interval{display:block;color:var(--soft);font-size:.86em;white-space:nowrap}td:has(>.small-bar){min-width:5.5rem}.small-bar{display:block;height:.3rem;margin:.15rem 0 0 auto;border-radius:2px;background:var(--mark-fill,var(--soft))}
figure{margin:0 0 1.6rem;background:var(--card);border:1px solid var(--faint);border-radius:10px;padding:1rem 1.1rem}
figcaption{margin-bottom:.7rem}figcaption strong{color:var(--ink);display:block}
figure svg{display:block;max-width:100%;height:auto}figure .wide svg{width:100%}
.narrow{display:none}
details{margin-top:.6rem}summary{cursor:pointer;color:var(--link)}
.scroll{overflow-x:auto;max-width:100%;margin-bottom:1.2rem}
table{border-collapse:collapse;font-variant-numeric:tabular-nums;font-size:.92rem;width:100%;overflow-wrap:normal}
caption{text-align:left;padding:.3rem 0}
th,td{padding:.3rem .7rem .3rem 0;text-align:right;border-bottom:1px solid var(--faint);vertical-align:top}
th:first-child,td:first-child{text-align:left}thead th{font-weight:600}tbody th{font-weight:400;text-align:left}
dl.told{margin-bottom:1.4rem;grid-template-columns:minmax(9rem,19rem) 1fr}dl.told>dt,dl.told>dd{border-top:1px solid var(--faint);padding-top:.2rem}dl.told>dt{color:var(--ink)}.told ul{list-style:none;margin:0 0 .5rem;padding:0}.told code{color:var(--soft)}.told .interval{white-space:normal}
code,pre{font:.88em/1.5 ui-monospace,SFMono-Regular,Menlo,Consolas,"Noto Sans Mono",monospace}
pre{white-space:pre-wrap;background:var(--card);border:1px solid var(--faint);border-radius:8px;padding:.8rem 1rem}
dl{display:grid;grid-template-columns:minmax(9rem,16rem) 1fr;gap:.25rem 1.2rem;margin:0}dt{color:var(--soft)}dd{margin:0}
footer{padding:1.5rem 1.25rem 3rem;color:var(--soft);font-size:.9rem}
@media (max-width:640px){.wide{display:none}.narrow{display:block}dl,dl.told{grid-template-columns:1fr}dl.told>dd{border:0;padding:0}dd{margin-bottom:.6rem}section{padding-top:1.6rem}}
@media print{nav,.skip,details:not([open]){display:none}body{font-size:11pt}section{break-inside:auto;border:0}figure,.card{break-inside:avoid}}
@media (prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}
${filterStyle}
${hoverStyle}
${pictureParts}${peopleStyle}`;
