import type { Activity } from './activity.ts';
import { isRecord } from './reader.ts';

/** Whether a value has the shape of an activity, as blocks make them; what is in it is checked elsewhere. */
export function isActivity(value: unknown): value is Activity {
  if (!isRecord(value)) return false;
  if (value.kind === 'choice') return isRecord(value.results) && Object.values(value.results).every(isRecord);
  const { sends = {} } = value;
  const renamed = isRecord(sends) && Object.values(sends).every((name) => typeof name === 'string');
  if (value.kind === 'queue') return renamed && typeof value.pool === 'string';
  return value.kind === 'gate' && renamed && isRecord(value.question) && typeof value.question.pool === 'string';
}
