import type { ChoiceResult } from './activity.ts';
import type { Reader } from './reader.ts';

/** Reads who stays with the caller after a consultation. */
export function readWhoStays(
  read: Reader,
  path: string,
  { conference, handsOver }: Readonly<Record<string, unknown>>,
): Pick<ChoiceResult, 'conference' | 'handsOver'> {
  const both = read.yesNo(`${path}.conference`, conference);
  const other = read.yesNo(`${path}.handsOver`, handsOver);
  if (both && other) read.wrong(path, 'in a conference nobody takes over', 'say one of conference and handsOver');
  return { ...(both && { conference: true }), ...(other && { handsOver: true }) };
}
