import { figureText } from '../../measure/figure-text.ts';
import { type Ending, endingNames, fates } from '../lived/endings.ts';
import type { Content } from '../page/html.ts';
import { named } from '../page/html.ts';
import type { Table } from '../page/table.ts';
import type { Box, Flow } from './flow.ts';

/** Where journeys are, step by step, and what became of them in the end. */
export function stepTable(flows: readonly Flow[]): Table {
  const rows = flows.flatMap((flow) =>
    flow.columns.flatMap((boxes, step) =>
      boxes
        .filter(({ kind }) => kind !== 'ended' || step === flow.columns.length - 1)
        .map((box) => rowOf(flow, box, step, step === flow.columns.length - 1)),
    ),
  );
  return {
    caption: 'Where journeys are, by contact and step, and what became of those in the end',
    columns: [
      'Contact and step',
      'State',
      'Of the journeys with this contact',
      ...fates.map((fate) => endingNames[fate]),
    ],
    rows,
  };
}

function rowOf(flow: Flow, box: Box, step: number, isLast: boolean): readonly Content[] {
  const became = new Map<Ending, number>();
  for (const { from, to, parts } of flow.links) {
    if (isLast ? to !== box : from !== box) continue;
    for (const part of parts) became.set(part.became, (became.get(part.became) ?? 0) + part.journeys);
  }
  return [
    isLast ? `${flow.contact}, the end` : `${flow.contact}, ${step + 1}`,
    box.ending === undefined ? named(box.name) : endingNames[box.ending],
    figureText(box.journeys / flow.journeys, 'share'),
    ...fates.map((fate) => figureText((became.get(fate) ?? 0) / box.journeys, 'share')),
  ];
}
