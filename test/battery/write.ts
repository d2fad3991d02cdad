// Writes the draws of a walk to standard output as 32-bit words, without end: write.ts WALK high|low
import { openSync, writeSync } from 'node:fs';
import { control, walks } from './walks.ts';

const [name, half] = process.argv.slice(2);
const walk = name === 'control' ? control : walks[name ?? ''];
if (!walk) throw new Error(`no walk '${name}'; there are ${Object.keys(walks).join(', ')}, control`);

// Opened anew, as the descriptor 1 of a pipe may not wait for whoever reads.
const output = openSync('/dev/stdout', 'w');
const buffer = new Uint32Array(16384);
let filled = 0;
const flush = () => {
  filled = 0;
  for (let done = 0; done < buffer.byteLength; ) {
    done += writeSync(output, new Uint8Array(buffer.buffer, done));
  }
};

try {
  walk((draw) => {
    // The upper and the lower 32 of the 53 bits of a draw, which overlap, are tried apart.
    const bits = draw * 9007199254740992;
    buffer[filled++] = half === 'low' ? bits % 4294967296 : bits / 2097152;
    if (filled === buffer.length) flush();
  });
} catch (error) {
  if ((error as NodeJS.ErrnoException).code !== 'EPIPE') throw error;
}
