import type { Design } from '../../design/design.ts';
import type { Population } from '../../design/population.ts';
import { figureText } from '../../measure/figure-text.ts';
import type { Run } from '../../measure/run.ts';
import { arrivalsByHour, arrivalsText } from '../assumed/arrivals-text.ts';
import { definitions } from '../assumed/definitions.ts';
import { machineFunctions, stateParameters } from '../assumed/state-parameters.ts';
import { type ToldRow, toldRows } from '../assumed/told-value.ts';
import { versions } from '../assumed/versions.ts';
import type { Lived } from '../lived/lived.ts';
import { type Content, html, named } from '../page/html.ts';
import type { Section } from '../page/section.ts';

/** All that the figures rest on: what was asked, the design, the callers; and what the figures mean. */
export function assumptionsSection(run: Run<string>, lived: Lived | undefined, command: string | undefined): Section {
  return {
    id: 'assumptions',
    title: 'Assumptions and definitions',
    lead: 'Whatever the figures rest on: who believes something else may change it and make this page again.',
    body: [
      warningsPart(run, lived !== undefined && lived.again !== run),
      againPart(run, command),
      settingsPart(run, lived),
      lived && callersPart(lived.population, run),
      lived && designPart(lived.design),
      definitionsPart(run),
    ],
  };
}

function warningsPart(run: Run<string>, isRelived: boolean): Content {
  const { warnings } = run;
  return html`<h3>What to bear in mind</h3>
<ul>${warnings.map((warning) => html`<li>${warning}</li>`)}${limits(run, isRelived).map((limit) => html`<li>${limit}</li>`)}</ul>`;
}

function limits(run: Run<string>, isRelived: boolean): readonly string[] {
  const { unfinished, journeys, deadEndsBy } = run;
  return [
    deadEndsBy === 'proved'
      ? 'From where nothing helps was proved, with the data of the machine.'
      : 'From where nothing helps was found in the transitions of the machine, every guard taken to go either way: a guard that never lets anybody through hides a dead end.',
    ...(unfinished.n > 0 ? [`${unfinished.n} of ${journeys.n} journeys were still open when the run ended.`] : []),
    'Quantiles, the curves of waits and patience are read off histograms: off by less than 1 %.',
    ...(isRelived
      ? [
          'What is said by state, by interval of the day and journey by journey is from replications that were lived through again with the same callers, until a quarter of a million stays were looked at.',
        ]
      : []),
  ];
}

function againPart(run: Run<string>, command: string | undefined): Content {
  return html`<h3>How this page is made again</h3>
${command === undefined ? html`<p>The same design, callers and options give the same figures, to the last bit: the seed is ${run.settings.seed}.</p>` : html`<p>The same figures, to the last bit:</p><pre tabindex="0"><code>${command}</code></pre>`}
<dl>${versions().map(([name, version]) => html`<dt>${name}</dt><dd>${version}</dd>`)}</dl>`;
}

function settingsPart(run: Run<string>, lived: Lived | undefined): Content {
  const {
    clock: _,
    choosesWarmUp,
    ...settings
  } = { clock: undefined, choosesWarmUp: false, ...(lived?.settings ?? run.settings) };
  const rows = toldRows(settings).filter(
    ([name, value]) => name !== 'intervals' && !(name === 'until' && value === 'nothing'),
  );
  return html`<h3>The run</h3>
${parameters('What was asked for', [
  ...rows,
  ...(choosesWarmUp ? ([['warmUp chosen', 'by pilot replications']] satisfies ToldRow[]) : []),
  ['replications run', String(run.replications)],
  ...(lived && lived.again !== run
    ? ([['of these lived through again', String(lived.again.replications)]] satisfies ToldRow[])
    : []),
])}`;
}

function callersPart({ arrivals, personas }: Population, { settings }: Run<string>): Content {
  const known: readonly ToldRow[] =
    settings.start === undefined
      ? [
          ['expected an hour', arrivalsByHour(arrivals)],
          [
            'expected between warm-up and horizon',
            figureText(arrivals.expected(settings.warmUp, settings.horizon), 'number'),
          ],
        ]
      : [];
  return html`<h3>The callers</h3>
${parameters('How new needs arise', [['arrivals', arrivalsText(arrivals)], ...known])}
${Object.values(personas).map(({ name, redials: _, ...persona }) => {
  const patience: readonly ToldRow[] = persona.patience === undefined ? [['patience', 'for ever']] : [];
  return parameters(html`The persona ${named(name)}`, [
    ...patience,
    ...toldRows(persona).filter(([, value]) => value !== 'nothing'),
  ]);
})}`;
}

function designPart(design: Design): Content {
  const { needs, zone, holidays, facts, pools, channels, sends, input } = design;
  const functions = machineFunctions(design);
  return html`<h3>The design</h3>
${parameters('What it is about', [
  ...toldRows({ needs, zone, holidays, input }),
  ...(Object.keys(sends).length > 0 ? toldRows(sends, 'sends') : []),
  ...(functions.length > 0
    ? ([['functions of the machine, not shown', functions.join(', ')]] satisfies ToldRow[])
    : []),
])}
${parameters('Channels', toldRows(channels))}
${parameters('Pools', withHours(design, toldRows(pools)))}
${parameters('Facts', toldRows(facts))}
${statesPart(design)}
${design.warnings.length > 0 && html`<p>Allowed, and probably not meant:</p><ul>${design.warnings.map(({ path, problem, remedy }) => html`<li>${path}: ${problem}${remedy && `; ${remedy}`}</li>`)}</ul>`}`;
}

/** Pools of which nothing is said of hours are open always. */
function withHours({ pools }: Design, rows: readonly ToldRow[]): readonly ToldRow[] {
  const always = Object.entries(pools).filter(([, { opens, shifts }]) => opens === undefined && shifts === undefined);
  return [...rows, ...always.map(([name]) => [`${name}.opens`, 'always'] as const)];
}

/** Longer tables are folded. */
const MANY = 40;

function statesPart(design: Design): Content {
  const states = stateParameters(design);
  const list = html`<dl class="told">${states.map(
    ({ state, kind, activities }) => html`<dt>${named(state)}<span class="interval">${kind}</span></dt>
<dd>${activities.map(
      ({ parts, rows }) =>
        html`<ul>${activities.length > 1 && html`<li class="soft">in ${named(partsText(parts))}</li>`}${rows.map(([name, value]) => html`<li><code>${name}</code> ${named(value)}</li>`)}</ul>`,
    )}${activities.length === 0 && 'nothing goes on by itself'}</dd>`,
  )}</dl>`;
  return states.length <= MANY
    ? html`<h4>The states, and what goes on in them</h4>${list}`
    : html`<details><summary>The ${states.length} states, and what goes on in them</summary>${list}</details>`;
}

function partsText(parts: readonly string[]): string {
  return parts.length <= 3 ? parts.join(', ') : `${parts[0]} and ${parts.length - 1} more parts of it`;
}

function parameters(title: Content, rows: readonly ToldRow[]): Content {
  if (rows.length === 0) return null;
  return html`<h4>${title}</h4>
<dl class="told">${rows.map(([name, value]) => html`<dt>${name.includes(' ') ? name : html`<code>${name}</code>`}</dt><dd>${named(value)}</dd>`)}</dl>`;
}

function definitionsPart({ settings }: Run<string>): Content {
  const sure = `${Number((100 * settings.confidence).toPrecision(6))} %`;
  return html`<h3>What the figures mean</h3>
<p>Journeys that begin between warm-up and horizon count, with all their contacts and stays. An interval covers the truth with probability ${sure}; replications are independent, observations within one are not, and no interval takes them for it unless it says so. A dash is where nothing was observed.</p>
<dl class="told">${definitions.map(([shown, figure, is]) => html`<dt>${shown}<span class="interval"><code>${figure}</code></span></dt><dd>${is}</dd>`)}</dl>`;
}
