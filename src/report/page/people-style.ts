/** How stories, transcripts, verdicts and what is set side by side look. */
export const peopleStyle = `
.words th,.words td{text-align:left}.words td:last-child{min-width:11rem}
.said{padding-left:1.2rem}.said li{margin:.2rem 0}
.sign{color:var(--ink);white-space:nowrap}
.pair{display:grid;gap:1.2rem;grid-template-columns:repeat(auto-fit,minmax(min(100%,24rem),1fr));margin-top:.8rem}.pair>div{min-width:0}
.caller{border:1px solid var(--faint);border-radius:10px;background:var(--card);padding:.7rem 1.1rem;margin:.6rem 0}
.caller summary{color:var(--ink)}.caller summary::marker{color:var(--link)}
.verdict{margin:0 0 1.2rem}.verdict h4{margin:0;color:var(--ink)}.status{font-size:1.15rem;margin:.2rem 0}.status strong{color:var(--mark)}
.steps{padding-left:2.2rem;margin:.4rem 0 .8rem}.steps li{padding:.18rem 0 .18rem .5rem;border-left:3px solid transparent}
.steps .doomed,.steps .doomed~li{border-color:var(--dead-fill)}.steps .loop,.steps .loop~li{background:var(--band)}
.steps .who{color:var(--soft)}
.mark{color:var(--dead)}.loop>.mark:first-child{color:var(--wait);display:block}
.trap{margin:0 0 1.2rem}
.story .heading{margin:.7rem 0 .3rem}.story ol{list-style:none;margin:0;padding:0}
.story li{display:grid;grid-template-columns:3.2rem minmax(0,1fr) auto;gap:0 .6rem;padding:.16rem 0 .16rem .6rem;border-left:3px solid transparent;font-size:.93rem;line-height:1.4}
.story time,.story .paid{color:var(--soft);font-variant-numeric:tabular-nums}.story .who{color:var(--soft)}
.story .line{display:grid;grid-template-columns:6.4rem minmax(0,1fr)}.story .what,.story .length{grid-column:2}.story .beside .what{padding-left:1rem}
.story .waits{border-color:var(--wait-fill)}.story .repeats{border-color:var(--repeat-fill)}.story .helped{border-color:var(--good-fill)}
.story .doom,.story .doom~li{border-color:var(--dead-fill)}.story .doom .what{color:var(--dead);font-weight:600}.story .helped .what{color:var(--good);font-weight:600}
.story .length{display:block;height:.35rem;min-width:2px;border-radius:2px;background:var(--wait-fill);margin-top:.15rem}
.story .folded{display:block;color:var(--soft);padding-left:4.2rem}.story .closing{margin:.6rem 0 0;color:var(--soft)}
.pair .story .line{display:block}
@media (max-width:640px){.story .line{display:block}.story .folded{padding-left:3.8rem}}
.tabs{display:flex;flex-wrap:wrap;gap:.4rem;border:0;padding:0;margin:0;min-width:0}.tabs>input{position:absolute;opacity:0;pointer-events:none}
.tabs>label{order:1;border:1px solid var(--faint);border-radius:99px;padding:.3rem .9rem;cursor:pointer;background:var(--card)}
.tabs>input:checked+label{border-color:var(--ink);font-weight:600;box-shadow:inset 0 0 0 1px var(--ink)}.tabs>input:focus-visible+label{outline:3px solid var(--link);outline-offset:2px}
.tabs>.panel{order:2;display:none;width:100%;min-width:0;margin-top:.6rem}.tabs>input:checked+label+.panel{display:block}
@media print{.tabs,.tabs>.panel{display:block}.tabs>label{display:block;border:0;padding:0;font-weight:600}}`;
