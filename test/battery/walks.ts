import { CallerStream, callerKey } from '../../src/stochastic/caller-stream.ts';
import { purposeOf } from '../../src/stochastic/purpose.ts';

/** Gives a stream of draws, in an order in which a simulator makes them, to whoever takes one after the other. */
export type Walk = (take: (draw: number) => void) => void;

const SEED = 7;
const purposes = ['arrival', 'need', 'redial', 'desk.patience', 'menu', 'bot', 'agent', 'agent.wrapUp'].map(purposeOf);
const [arrival] = purposes as [number];
const words = new Uint32Array(2);
const stream = new CallerStream();

function turnTo(replication: number, caller: number, seed = SEED): CallerStream {
  callerKey(seed, replication, caller, words);
  return stream.key(words[0]!, words[1]!);
}

/** Nothing ends a walk but whoever takes: what it covers is far more than can be taken. */
const FOREVER = 4294967295;

/** The orders in which the battery walks the draws. Each changes something else fastest. */
export const walks: Readonly<Record<string, Walk>> = {
  'caller by caller': (take) => {
    for (let caller = 0; caller < FOREVER; caller++) {
      turnTo(0, caller);
      for (const purpose of purposes) {
        for (let visit = 0; visit < 2; visit++) {
          stream.at(purpose, visit);
          for (let draw = 0; draw < 3; draw++) take(stream.next());
        }
      }
    }
  },

  'purposes mixed': (take) => {
    for (let caller = 0; caller < FOREVER; caller++) {
      turnTo(0, caller);
      for (let visit = 0; visit <= caller % 5; visit++) {
        for (let turn = 0; turn < purposes.length; turn++) {
          take(stream.at(purposes[(turn * 3 + caller) % purposes.length]!, visit).next());
        }
      }
    }
  },

  'over replications': (take) => {
    for (let caller = 0; caller < FOREVER; caller++) {
      for (let replication = 0; replication < 1000; replication++)
        take(turnTo(replication, caller).at(arrival, 0).next());
    }
  },

  'grid of callers and replications': (take) => {
    for (let corner = 0; corner < FOREVER; corner += 64) {
      for (let replication = 0; replication < 64; replication++) {
        for (let caller = corner; caller < corner + 64; caller++)
          take(turnTo(replication, caller).at(arrival, 0).next());
      }
    }
  },

  'over visits': (take) => {
    for (let caller = 0; caller < FOREVER; caller++) {
      turnTo(0, caller);
      for (let visit = 0; visit < 100_000; visit++) take(stream.at(arrival, visit).next());
    }
  },

  'over names': (take) => {
    const names = Array.from({ length: 50_000 }, (_, index) => purposeOf(`state${index}`));
    for (let caller = 0; caller < FOREVER; caller++) {
      turnTo(0, caller);
      for (const name of names) take(stream.at(name, 0).next());
    }
  },

  'over seeds': (take) => {
    for (let seed = 0; seed < FOREVER; seed++) {
      for (let caller = 0; caller < 4; caller++) take(turnTo(0, caller, seed).at(arrival, 0).next());
    }
  },
};

/** A generator that is known to be bad: the multiplication of Numerical Recipes. A battery must find it so. */
export const bad: Walk = (take) => {
  for (let state = 0; ; ) {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    take(((state >>> 0) + 0.5) / 4294967296);
  }
};
