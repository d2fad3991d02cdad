import type { Run } from '../../measure/run.ts';
import { originOf } from '../../simulate/origin.ts';
import type { PersonaStages } from '../lived/stages.ts';
import { type Content, html, named } from '../page/html.ts';
import { pictureHtml } from '../page/picture.ts';
import type { Section } from '../page/section.ts';
import { journeyMapPicture, promptsOf } from '../pictures/journey-map.ts';

/** More personas than this are told one after the other by nobody. */
const SHOWN = 12;

/** The journey of each persona. */
export function journeyMapSection(run: Run<string>, all: readonly PersonaStages[]): Section {
  const prompts = promptsOf(originOf(run)?.design.states ?? []);
  const maps = [...all].sort((a, b) => b.journeys - a.journeys).slice(0, SHOWN);
  const pictures = maps.map((map) => pictureHtml(journeyMapPicture(map, prompts, run.cost.currency)));
  const tab = (picture: Content, at: number) => html`
<input type="radio" name="persona" id="persona-${at}"${at === 0 && html` checked`}><label for="persona-${at}">${named(maps[at]!.persona)}</label>
<div class="panel">${picture}</div>`;
  return {
    id: 'journey-maps',
    title: 'Journey maps',
    lead: 'What each kind of caller goes through, over all contacts of a journey. Effort is minutes on the phone and repeats, added up: a minute counts as much as a repeat. What a contact costs is spread over its states by time.',
    body:
      maps.length === 0
        ? html`<p>Nobody called.</p>`
        : [
            maps.length === 1
              ? pictures
              : html`<fieldset class="tabs"><legend class="hidden">Kind of caller</legend>${pictures.map(tab)}</fieldset>`,
            all.length > SHOWN && html`<p>The ${SHOWN} with most journeys, of ${all.length}.</p>`,
          ],
  };
}
