import type { Command } from './command.ts';

const replicated = {
  seed: { type: 'string' },
  replications: { type: 'string' },
  horizon: { type: 'string' },
  start: { type: 'string' },
  'warm-up': { type: 'string' },
  antithetic: { type: 'boolean' },
} as const;
const json = { json: { type: 'string' } } as const;
const runOptions = { ...replicated, ...json } as const;
const html = { html: { type: 'string' } } as const;
const files = {
  ...html,
  csv: { type: 'string' },
  xes: { type: 'string' },
  ocel: { type: 'string' },
} as const;

const runExplained = [
  ['--seed 7', 'same seed, same figures; a whole number'],
  ['--replications 30', 'independent repetitions; more of them, narrower intervals'],
  ['--horizon 5d', 'simulated time: 5d, 10h, 30m, 20s, or together: "1d 12h"'],
  ['--start 2026-12-21', 'the date on which it begins, for designs with holidays or a time zone'],
  [
    '--warm-up 10h',
    'the beginning that is simulated but not counted; auto: chosen, for services that are the same at all hours',
  ],
  ['--antithetic', 'each replication a second time with all chance mirrored: narrower intervals for as much work'],
  ['--json [FILE]', 'the figures as JSON, to a file (its name ends in .json) or on standard output'],
] as const;

const filesExplained = [
  ['--html FILE', 'the figures as a page'],
  ['--csv FILE', 'a log of all stays as CSV: who was where, from when to when'],
  ['--xes FILE', 'the same as XES (IEEE 1849), for process mining'],
  ['--ocel FILE', 'the same as OCEL 2.0 JSON, with callers, contacts and agents as objects'],
] as const;

/** Of a file that is simulated and proved. */
const proved = {
  design: { type: 'string' },
  population: { type: 'string' },
  states: { type: 'string' },
  time: { type: 'string' },
} as const;

const provedExplained = [
  ['--design NAME', 'which design, if the file exports several; its default export unless said'],
  ['--population NAME', 'which population, if the file exports several'],
  ['--states 100000', 'most states of a proof, for each kind of caller'],
  ['--time 30s', 'the most time that proofs take; 10s unless said'],
] as const;

/** The commands by name, in the order in which help shows them. */
export const commands = {
  demo: {
    usage: 'please-hold demo [options]',
    summary: 'the main example: a phone menu, a bot, a line and its agents, simulated',
    options: { ...runOptions, ...files },
    explained: [...runExplained, ...filesExplained],
    examples: [
      ['please-hold demo', 'how long callers wait, repeat themselves and get lost in the maze'],
      ['please-hold demo --seed 2 --replications 10', 'other callers, fewer of them'],
    ],
    load: async () => (await import('./demo.ts')).demo,
  },
  simulate: {
    usage: 'please-hold simulate FILE [options]',
    summary: 'waits, repeats and dead ends of a design in a file',
    options: { ...runOptions, ...files, design: { type: 'string' }, population: { type: 'string' } },
    explained: [
      ...runExplained,
      ...filesExplained,
      ['--design NAME', 'which design, if the file exports several; its default export unless said'],
      ['--population NAME', 'which population, if the file exports several'],
    ],
    examples: [
      ['please-hold simulate design.ts', 'a file that exports a design and a population'],
      ['please-hold simulate design.ts --horizon 20d --warm-up 10h --seed 7', 'twenty days, counted from ten hours on'],
      [
        'please-hold simulate design.ts --design toBe --json toBe.json',
        'one of several designs, its figures as JSON too',
      ],
      [
        'please-hold simulate design.ts --replications 1 --csv stays.csv',
        'every stay of every caller in a spreadsheet',
      ],
    ],
    load: async () => (await import('./simulate.ts')).simulate,
  },
  compare: {
    usage: 'please-hold compare BEFORE [AFTER] [options]',
    summary: 'what a change does: the same callers in two designs, differences with intervals, who gains and who loses',
    options: {
      ...runOptions,
      ...html,
      before: { type: 'string' },
      after: { type: 'string' },
      population: { type: 'string' },
    },
    explained: [
      ...runExplained,
      ['--html FILE', 'the comparison as a page'],
      ['--before NAME', 'which design comes before, if the file exports several; `before` or `asIs` unless said'],
      ['--after NAME', 'which design comes after; `after` or `toBe` unless said'],
      [
        '--population NAME',
        'which population, if the first file exports several; of the second, if the first has none',
      ],
    ],
    examples: [
      ['please-hold compare before.ts after.ts', 'two files that export a design, one of them a population'],
      ['please-hold compare design.ts --before asIs --after toBe', 'one file that exports both'],
      ['please-hold compare before.ts after.ts --html difference.html', 'as a page too'],
      ['please-hold compare before.ts after.ts --replications 100 --json difference.json', 'as JSON too'],
    ],
    load: async () => (await import('./compare.ts')).compare,
  },
  check: {
    usage: 'please-hold check FILE [options]',
    summary: 'proofs: the properties that a design file exports, with witnesses; exits 1 when one is violated',
    options: {
      design: { type: 'string' },
      population: { type: 'string' },
      states: { type: 'string' },
      time: { type: 'string' },
      ...json,
      ...html,
    },
    explained: [
      ['--states 100000', 'most states for each kind of caller; what is not decided by then is unknown'],
      ['--time 30s', 'the same, by time: 30s, 5m'],
      ['--design NAME', 'which design, if the file exports several; its default export unless said'],
      ['--population NAME', 'which population, if the file exports several'],
      ['--json [FILE]', 'the verdicts as JSON, to a file (its name ends in .json) or on standard output'],
      ['--html FILE', 'the verdicts as a page, with their witnesses'],
    ],
    examples: [
      ['please-hold check design.ts', 'what it exports as properties, or else dead ends and unreachable states'],
      ['please-hold check design.ts --design toBe --time 1m', 'one of several designs, for a minute at most'],
    ],
    load: async () => (await import('./check.ts')).checkFile,
  },
  report: {
    usage: 'please-hold report FILE [options]',
    summary: 'one page about a design, simulated and proved: to read, to print, to send',
    options: {
      ...replicated,
      ...proved,
      out: { type: 'string', short: 'o' },
    },
    explained: [
      ['--out FILE', 'where to, or -o FILE; report.html unless said'],
      ...runExplained.slice(0, -1),
      ...provedExplained,
    ],
    examples: [
      ['please-hold report design.ts', 'writes report.html'],
      ['please-hold report design.ts --design toBe -o toBe.html', 'one of several designs, to another file'],
    ],
    load: async () => (await import('./report.ts')).reportFile,
  },
  watch: {
    usage: 'please-hold watch FILE [options]',
    summary: 'simulated and proved again at each save, and what the save has changed; ends with Ctrl-C',
    options: {
      ...replicated,
      ...proved,
    },
    explained: [...runExplained.slice(0, -1), ...provedExplained],
    examples: [
      ['please-hold watch design.ts', 'the file, and what it imports'],
      ['please-hold watch design.ts --replications 10 --horizon 2d', 'sooner, and with wider intervals'],
    ],
    load: async () => (await import('./watch.ts')).watch,
  },
  init: {
    usage: 'please-hold init [FOLDER] [options]',
    summary: 'a design to begin with, its test, and what it takes to run them; nothing is written over',
    options: { js: { type: 'boolean' } },
    explained: [['--js', 'JavaScript; TypeScript unless said']],
    examples: [
      ['please-hold init', 'here'],
      ['please-hold init helpline --js', 'in a folder of its own, in JavaScript'],
    ],
    load: async () => (await import('./init.ts')).init,
  },
} as const satisfies Record<string, Command>;

export function known(name: string): name is keyof typeof commands {
  return Object.hasOwn(commands, name);
}
