import { xesDate, xesString } from './xes-attribute.ts';

const extensions = {
  Concept: 'concept',
  Lifecycle: 'lifecycle',
  Organizational: 'org',
  Time: 'time',
};

/** All that stands before the traces: the extensions whose attributes are used, what every trace and event has, classifiers. */
export function xesHead(design: string): string {
  const declared = Object.entries(extensions).map(
    ([name, prefix]) =>
      `<extension name="${name}" prefix="${prefix}" uri="http://www.xes-standard.org/${prefix}.xesext"/>`,
  );
  const ofTrace = ['concept:name', 'persona', 'need'].map((key) => xesString(key, ''));
  const ofEvent = ['concept:name', 'concept:instance', 'lifecycle:transition', 'kind'].map((key) => xesString(key, ''));
  return `${[
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<log xes.version="1849.2023" xes.features="">',
    ...declared,
    `<global scope="trace">${ofTrace.join('')}<int key="replication" value="0"/><int key="caller" value="0"/></global>`,
    `<global scope="event">${ofEvent.join('')}${xesDate('time:timestamp', '1970-01-01T00:00:00.000Z')}<int key="contact" value="0"/></global>`,
    '<classifier name="Activity" scope="event" keys="concept:name"/>',
    '<classifier name="ActivityAndTransition" scope="event" keys="concept:name lifecycle:transition"/>',
    `${xesString('concept:name', design)}${xesString('lifecycle:model', 'standard')}`,
  ].join('\n')}\n`;
}
