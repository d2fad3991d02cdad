export { MatcherError } from './matcher-error.ts';
export { matchers, type PleaseHoldMatchers } from './matchers.ts';
