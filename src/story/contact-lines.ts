import type { Design, DesignState } from '../design/design.ts';
import type { ContactRecord, Stay } from '../measure/stay.ts';
import { channelWords } from './channel-words.ts';
import { choiceLines } from './choice-lines.ts';
import { type Episode, episodesOf } from './episodes.ts';
import { eventWords } from './event-words.ts';
import { gateLine } from './gate-line.ts';
import { lengthText } from './length-text.ts';
import { inWords, outcomeName } from './spoken.ts';
import type { Happening } from './story-line.ts';
import { turnLines } from './turn-lines.ts';
import { waitLines } from './wait-lines.ts';

/** Shorter than this, and nobody notices that nothing goes on. Seconds. */
const NOTHING = 1e-6;

/** What happened in one contact, in the order in which it began. */
export function contactLines(
  design: Pick<Design, 'channels'>,
  states: ReadonlyMap<string, DesignState>,
  contact: ContactRecord,
  stays: readonly Stay[],
): Happening[] {
  const activityOf = ({ node }: Stay) => states.get(node)?.activity;
  // Elsewhere than where the last stay was: the caller has not hung up in it.
  const isOver = contact.outcome !== null && contact.outcome !== 'abandoned';
  const episodes = episodesOf(stays, activityOf);
  const told = episodes.flatMap((episode, i) => episodeLines(episode, i + 1 < episodes.length || isOver, activityOf));
  // Stable: what began at one moment stays in the order in which it was told.
  const lines = withPauses(
    told.sort((a, b) => a.at - b.at),
    contact,
  );
  const doom = doomLine(contact);
  if (doom) lines.splice(placeOf(doom, lines), 0, doom);
  return [
    ...lines,
    endLine(contact, channelWords(contact.channel, design.channels[contact.channel]).leaves, doom !== null),
  ];
}

function episodeLines(
  episode: Episode,
  isLeft: boolean,
  activityOf: (stay: Stay) => DesignState['activity'],
): Happening[] {
  if (episode.kind === 'wait') return waitLines(episode.stay, episode.activity, episode.beside, activityOf);
  if (episode.kind === 'turns') return turnLines(episode.stays, episode.activity, isLeft);
  const { stay, activity } = episode;
  if (activity?.kind === 'choice') return choiceLines(stay, activity);
  if (activity?.kind === 'gate') return [gateLine(stay, activity)];
  const { began: at, ended, state, event } = stay;
  const { actor, does } = event === null ? { actor: null, does: null } : eventWords(event);
  const text = does ?? `${lengthText(ended - at)} in ${inWords(state)}`;
  return [{ kind: 'did', at, took: ended - at, by: 'nobody', who: actor ?? '', text, state, stays: [stay] }];
}

/** Time in which no activity goes on, only a timer of the machine. */
function withPauses(lines: readonly Happening[], { began, ended }: ContactRecord): Happening[] {
  const all: Happening[] = [];
  let until = began;
  const pass = (to: number) => {
    if (to - until > NOTHING) {
      const text = `${lengthText(to - until)} with nothing going on`;
      all.push({ kind: 'passed', at: until, took: to - until, by: 'nobody', who: '', text, state: null });
    }
    until = Math.max(until, to);
  };
  for (const line of lines) {
    pass(line.at);
    all.push(line);
    until = Math.max(until, line.at + line.took);
  }
  pass(ended);
  return all;
}

function doomLine({ began, doomedAt, deadEnd }: ContactRecord): Happening | null {
  if (doomedAt === null) return null;
  const text = doomedAt === began ? 'nothing can help, from the beginning' : 'from here on nothing helps';
  return {
    kind: 'deadEnd',
    at: doomedAt,
    took: 0,
    by: 'nobody',
    who: '✗',
    text,
    state: deadEnd,
  };
}

/** Before what begins in the state in which the caller was doomed, after all that led there. */
function placeOf({ at, state }: Happening, lines: readonly Happening[]): number {
  const there = lines.findIndex((line) => line.at >= at && line.state === state && line.stays !== undefined);
  if (there >= 0 && lines[there]!.at === at) return there;
  const later = lines.findIndex((line) => line.at > at);
  return later >= 0 ? later : lines.length;
}

function endLine(contact: ContactRecord, leaves: string, wasDoomed: boolean): Happening {
  const { ended: at, outcome, recorded, met, deadEnd, state, open } = contact;
  const end = { at, took: 0, state, by: 'nobody', who: '' } as const;
  // Whoever hears a busy tone is in no state, but at a dead end.
  const isTrap = !wasDoomed && (deadEnd !== null || outcome === 'blocked');
  const trap = isTrap ? ', a dead end' : '';
  const kind = met ? 'met' : isTrap ? 'deadEnd' : 'ended';
  if (open) return { ...end, kind: 'ended', text: 'still open when the run ends' };
  if (outcome === 'abandoned') return { ...end, kind: 'hungUp', by: 'caller', who: 'caller', text: leaves };
  if (outcome === 'blocked')
    return { ...end, kind, by: 'line', who: 'line', text: `is busy: nobody gets through${trap}` };
  if (outcome === 'stuck') return { ...end, kind, text: `stuck: nothing goes on, and nothing leads on${trap}` };
  const name = outcome === null ? '' : `ends as ${outcomeName(outcome)}: `;
  const asElse = recorded === null || recorded === outcome ? '' : `, recorded as ${outcomeName(recorded)}`;
  return { ...end, kind, text: `${name}the need is ${met ? '' : 'not '}met${asElse}${trap}` };
}
