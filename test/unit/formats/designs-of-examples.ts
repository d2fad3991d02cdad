import type { Design } from 'please-hold';
import * as letters from '../../../examples/letters-and-forms/index.ts';
import * as maze from '../../../examples/maze/index.ts';
import * as channels from '../../../examples/maze-channels/index.ts';
import * as own from '../../../examples/own-machine/index.ts';
import * as helpdesk from '../../../examples/scripted-helpdesk/index.ts';

const modules: Readonly<Record<string, object>> = { maze, channels, letters, helpdesk, own };

/** Designs of examples that differ in how they are made: blocks, channels, a machine of a team's own. */
export const designs: readonly (readonly [string, Design])[] = Object.entries(modules).flatMap(([module, exports]) =>
  Object.entries(exports)
    .filter(([, value]) => typeof value === 'object' && value !== null && 'machine' in value)
    .map(([name, design]) => [`${module} ${name}`, design as Design] as const),
);
