export { anybody } from './anybody.ts';
export { type AsksAtMostOptions, asksAtMost } from './asks-at-most.ts';
export type { Bounds, ExploreProgress } from './bounds.ts';
export type { CallerKind } from './caller-kind.ts';
export { type AboutOptions, canAlwaysReach, canReach } from './can-reach.ts';
export { check } from './check.ts';
export { everyPromptHandlesSilence } from './every-prompt-handles-silence.ts';
export { explore } from './explore.ts';
export type { FieldChange } from './field-change.ts';
export type { Finding, Status } from './finding.ts';
export type { Graph } from './graph.ts';
export { humanWithin } from './human-within.ts';
export type { Goal, Moment } from './moment.ts';
export type { Move, Slip } from './move.ts';
export { type Allowing, type MustReachOptions, mustReach } from './must-reach.ts';
export { PropertyError, type PropertyNames } from './names.ts';
export { type Happening, type Monitor, never } from './never.ts';
export { type NoDeadEndsOptions, noDeadEnds } from './no-dead-ends.ts';
export { noUnproductiveLoops } from './no-unproductive-loops.ts';
export { noUnreachableStates } from './no-unreachable-states.ts';
export { property } from './own-property.ts';
export type { Decided, DecidedBy, Property } from './property.ts';
export {
  type Transcript,
  type TranscriptCaller,
  type TranscriptEnd,
  type TranscriptStep,
  transcript,
} from './transcript.ts';
export type { CallerVerdict, Verdict } from './verdict.ts';
export type { Witness } from './witness.ts';
