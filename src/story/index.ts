export { JourneyRecord } from './journey-record.ts';
export { type Lived, type Story, type StoryContact, type StoryOptions, story } from './story.ts';
export type { StoryKind, StoryLine } from './story-line.ts';
