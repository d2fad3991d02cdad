import type { Estimate } from '../../measure/estimate.ts';
import type { RunSettings } from '../../measure/run.ts';
import { type Reason, type Recontact, type Repeated, reasons } from '../lived/repeated.ts';
import type { Tallied } from '../lived/tally.ts';
import { type Html, html, named } from '../page/html.ts';

/** A part of a bar: why something is told again, or all there is. */
export type RepeatSegment = Reason | 'all';

/** Something that is repeated in one place, times a journey. */
export interface RepeatRow {
  /** Whether it is a fact that is told again, of which it is known why. */
  readonly isTold: boolean;
  /** As one text. */
  readonly name: string;
  readonly what: Html;
  readonly where: Html;
  readonly whom: Html;
  readonly all: Estimate;
  readonly segments: readonly (readonly [segment: RepeatSegment, value: number])[];
}

/** What intervals are made by. */
export type RepeatSettings = Pick<RunSettings, 'confidence' | 'antithetic'>;

/** What brings a caller back, as people say it. */
export const causeTexts: Readonly<Record<Recontact['cause'], string>> = {
  first: 'first contact',
  givingUp: 'after hanging up',
  refusal: 'after a refusal',
  brokenPromise: 'after a broken promise',
  otherwise: 'with the need unmet otherwise',
  organisation: 'begun by the organisation',
};

/** Everything that is repeated, most first. */
export function repeatRows(repeated: Repeated, settings: RepeatSettings): readonly RepeatRow[] {
  const rate = (rows: readonly Tallied<unknown>[]) => repeated.perJourney(rows, settings);
  const plain = (rows: readonly Tallied<unknown>[]) => {
    const all = rate(rows);
    return { all, segments: [['all', all.value]] as const };
  };
  const rows: RepeatRow[] = [];
  for (const own of grouped(repeated.retold.all, ({ fact, state, pool }) => [fact, state, pool])) {
    const { fact, state, pool } = own[0]!.kind;
    const segments = reasons.map(
      (reason) => [reason, rate(own.filter(({ kind }) => kind.reason === reason)).value] as const,
    );
    const whom = pool === null ? html`a machine` : html`agents of ${named(pool)}`;
    rows.push({
      isTold: true,
      name: `${fact}, in ${state}`,
      what: html`told again: ${named(fact)}`,
      where: named(state),
      whom,
      all: rate(own),
      segments,
    });
  }
  for (const own of repeated.replayed.all) {
    const { state } = own.kind;
    rows.push({
      isTold: false,
      name: `played again: ${state}`,
      what: html`prompt played again`,
      where: named(state),
      whom: html``,
      ...plain([own]),
    });
  }
  for (const own of repeated.misunderstood.all) {
    const { state } = own.kind;
    rows.push({
      isTold: false,
      name: `misunderstood: ${state}`,
      what: html`misunderstood`,
      where: named(state),
      whom: html``,
      ...plain([own]),
    });
  }
  for (const own of grouped(repeated.recontacts.all, ({ cause }) => [cause])) {
    const text = causeTexts[own[0]!.kind.cause];
    rows.push({
      isTold: false,
      name: `contact again: ${text}`,
      what: html`contact again`,
      where: html`${text}`,
      whom: html``,
      ...plain(own),
    });
  }
  return rows.sort((a, b) => b.all.value - a.all.value);
}

function grouped<Kind>(
  rows: readonly Tallied<Kind>[],
  by: (kind: Kind) => readonly unknown[],
): readonly (readonly Tallied<Kind>[])[] {
  const groups = new Map<string, Tallied<Kind>[]>();
  for (const row of rows) {
    const key = JSON.stringify(by(row.kind));
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()];
}
