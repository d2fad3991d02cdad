import type { Run } from '../../measure/run.ts';
import type { Lived } from '../lived/lived.ts';
import { type Content, html } from '../page/html.ts';
import { pictureHtml } from '../page/picture.ts';
import type { Section } from '../page/section.ts';
import { tableHtml } from '../page/table.ts';
import { dayCurvePicture } from '../pictures/day-curve.ts';
import { patienceCurvePicture } from '../pictures/patience-curve.ts';
import { personaWaitsPicture } from '../pictures/persona-waits.ts';
import { staffingCurvePicture } from '../pictures/staffing-curve.ts';
import { kindOf } from '../pictures/time-axis.ts';
import { waitCurvePicture } from '../pictures/wait-curve.ts';
import { linesTable, poolsTable } from './pool-tables.ts';
import { theoryPart } from './theory-part.ts';

/** How long callers wait: who, when, in front of whom, and how long they bear it. */
export function waitingSection(run: Run<string>, lived: Lived | undefined): Section {
  const { came, turnedAway } = run.waits.counts;
  const pools = Object.keys(run.pools).length > 0;
  return {
    id: 'waiting',
    title: 'Waiting',
    lead: 'Every stay in a line counts, whether it ended with an agent, by hanging up or otherwise.',
    body:
      came === turnedAway
        ? html`<p>Nobody stayed in a line.</p>${pools && tableHtml(poolsTable(run))}`
        : [waitsPart(run), patiencePart(run), dayPart(run, lived), poolsPart(run), theoryPart(run)],
  };
}

function waitsPart(run: Run<string>): Content {
  const personas = Object.keys(run.personas).length;
  return [pictureHtml(waitCurvePicture(run)), personas > 1 && pictureHtml(personaWaitsPicture(run))];
}

function patiencePart(run: Run<string>): Content {
  const { abandoned } = run.waits.counts;
  return html`<h3>What callers bear</h3>
${
  abandoned === 0
    ? html`<p>Nobody hung up in a line, so how long callers bear it does not show.</p>`
    : pictureHtml(patienceCurvePicture(run))
}`;
}

function dayPart(run: Run<string>, lived: Lived | undefined): Content {
  const intervals = run.intervals.length > 0 ? run.intervals : (lived?.again.intervals ?? []);
  if (intervals.length === 0) return null;
  const of = run.intervals.length > 0 ? run.replications : (lived?.again.replications ?? 0);
  const some = of < run.replications ? ` Seen in ${of} of ${run.replications} replications.` : '';
  return html`<h3>In the course of time</h3>
${pictureHtml(dayCurvePicture(run, intervals, `${kindOf(intervals) === 'run' ? 'Times are since the run began.' : clockOf(run, lived)}${some}`))}
${pictureHtml(staffingCurvePicture(intervals))}`;
}

/** By which clock it is, and what is left out. */
function clockOf({ settings }: Run<string>, lived: Lived | undefined): string {
  const zone = lived?.design.zone;
  const clock = zone === undefined ? 'Times are by the clock on the wall' : `Times are by the clock of ${zone}`;
  const start = settings.start === undefined ? 'a Monday' : settings.start;
  return `${clock}; the run begins on ${start} at 00:00. Hours in which nobody is at work and hardly anybody comes are left out.`;
}

function poolsPart(run: Run<string>): Content {
  const lines = linesTable(run);
  return html`<h3>In front of whom</h3>
<div class="wait">${tableHtml(poolsTable(run))}
${lines && tableHtml(lines)}</div>`;
}
