export type { Bounds, ExploreProgress } from './bounds.ts';
export type { CallerKind } from './caller-kind.ts';
export { check } from './check.ts';
export { explore } from './explore.ts';
export type { FieldChange } from './field-change.ts';
export type { Finding, Status } from './finding.ts';
export type { Graph } from './graph.ts';
export type { Move, Slip } from './move.ts';
export { PropertyError, type PropertyNames } from './names.ts';
export { type NoDeadEndsOptions, noDeadEnds } from './no-dead-ends.ts';
export type { Property } from './property.ts';
export {
  type Transcript,
  type TranscriptCaller,
  type TranscriptEnd,
  type TranscriptStep,
  transcript,
} from './transcript.ts';
export type { CallerVerdict, Verdict } from './verdict.ts';
export type { Witness } from './witness.ts';
