import type { ContactRecord, Stay } from '../measure/stay.ts';
import { listed } from './listed.ts';
import { activityOf, isOffPhone, resourceOf, waited } from './of-stay.ts';
import type { Timestamps } from './timestamps.ts';
import { xesDate, xesFlag, xesFloat, xesInt, xesString } from './xes-attribute.ts';

/** Tells one stay of a log from all others, and puts its two events together. */
export interface Instance {
  readonly name: string;
  readonly timestamps: Timestamps;
}

/** A stay begins. */
export function xesStart(stay: Stay, { name, timestamps }: Instance): string {
  return `<event>${[
    common(stay.state, name, 'start', timestamps.at(stay.began)),
    ofAgent(stay),
    xesString('kind', stay.activity),
    xesInt('contact', stay.contact),
  ].join('')}</event>\n`;
}

/** A stay ends, with all that is known of it. One that still goes on when the run ends is not complete. */
export function xesComplete(stay: Stay, { name, timestamps }: Instance): string {
  return `<event>${[
    common(stay.state, name, transitionOf(stay), timestamps.at(stay.ended)),
    ofAgent(stay),
    xesString('kind', stay.activity),
    xesInt('contact', stay.contact),
    xesFloat('began', stay.began),
    xesFloat('ended', stay.ended),
    xesFloat('wait', waited(stay)),
    xesString('event', stay.event),
    ofCaller(stay),
    xesString('node', stay.node),
    xesInt('agent', stay.agent),
    xesString('answeredBy', stay.answeredBy),
    xesString('skill', stay.skill),
    xesString('colleaguePool', stay.colleague?.pool ?? null),
    xesInt('colleague', stay.colleague?.agent ?? null),
    xesString('told', listed(stay.told)),
    xesString('again', listed(stay.again)),
    xesFlag('replay', stay.replay),
    xesFlag('misunderstood', stay.misunderstood),
    xesFlag('offPhone', isOffPhone(stay)),
  ].join('')}</event>\n`;
}

/** A contact ends, with its outcome for an activity. */
export function xesContact(contact: ContactRecord, { name, timestamps }: Instance): string {
  return `<event>${[
    common(activityOf(contact), name, transitionOf(contact), timestamps.at(contact.ended)),
    xesString('kind', 'contact'),
    xesInt('contact', contact.contact),
    xesFloat('began', contact.began),
    xesFloat('ended', contact.ended),
    ofCaller(contact),
    xesString('outcome', contact.outcome),
    xesString('recorded', contact.recorded),
    xesFlag('met', contact.met),
    xesString('endedIn', contact.state),
    xesString('deadEnd', contact.deadEnd),
    xesFloat('doomedAt', contact.doomedAt),
    xesFloat('cost', contact.cost),
    xesFlag('returns', contact.returns),
  ].join('')}</event>\n`;
}

const transitionOf = ({ open }: Stay | ContactRecord) => (open ? 'unknown' : 'complete');

function common(activity: string, instance: string, transition: string, time: string): string {
  return [
    xesString('concept:name', activity),
    `<string key="concept:instance" value="${instance}"/>`,
    `<string key="lifecycle:transition" value="${transition}"/>`,
    xesDate('time:timestamp', time),
  ].join('');
}

function ofAgent(stay: Stay): string {
  return xesString('org:resource', resourceOf(stay)) + xesString('org:group', stay.pool);
}

function ofCaller({ persona, need, channel, cause }: Stay | ContactRecord): string {
  return (
    xesString('persona', persona) + xesString('need', need) + xesString('channel', channel) + xesString('cause', cause)
  );
}
