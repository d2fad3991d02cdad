import fc from 'fast-check';
import { designs, populations } from 'please-hold/testing';

/** The callers come within this time, seconds. */
export const RUSH = 1200;

/** Designs that make no sense, and callers in a rush who try them. */
export const cases = fc.record({ design: designs(), callers: populations(undefined, { rush: RUSH }) });
