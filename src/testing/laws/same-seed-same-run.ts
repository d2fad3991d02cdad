import type { Law } from './law.ts';

/** The same seed gives the same figures, to the last bit: machines that keep something to themselves from one run to the next do not. */
export const sameSeedSameRun: Law = {
  name: 'sameSeedSameRun',
  text: 'the same seed gives the same run',
  broken: ({ run, again }) => {
    const isSame = JSON.stringify(run) === JSON.stringify(again());
    return isSame ? [] : ['another run with the same seed has other figures: something in the design is not pure'];
  },
};
