import {
  announcement,
  ask,
  callback,
  chatbot,
  choice,
  consult,
  conversation,
  gate,
  hold,
  ifExpectedWait,
  ifLine,
  ifOpen,
  menu,
  outcome,
  pause,
  queue,
  type StateConfig,
  scheduledCallback,
  ticket,
} from '../../../src/design/index.ts';

type AnyBlock = (options: unknown) => StateConfig;

/** Every block, as JavaScript sees it. */
export const blocks: Readonly<Record<string, AnyBlock>> = {
  announcement: announcement as AnyBlock,
  ask: ask as AnyBlock,
  callback: callback as AnyBlock,
  chatbot: chatbot as AnyBlock,
  choice: choice as AnyBlock,
  consult: consult as AnyBlock,
  conversation: conversation as AnyBlock,
  gate: gate as AnyBlock,
  hold: hold as AnyBlock,
  ifExpectedWait: ifExpectedWait as AnyBlock,
  ifLine: ifLine as AnyBlock,
  ifOpen: ifOpen as AnyBlock,
  menu: menu as AnyBlock,
  outcome: ((name: string) => outcome(name)) as AnyBlock,
  pause: pause as AnyBlock,
  queue: queue as AnyBlock,
  scheduledCallback: scheduledCallback as AnyBlock,
  ticket: ticket as AnyBlock,
};

/** The maze before its blocks are made, so that anything in it can be changed. */
export const mazeSpec = {
  id: 'maze',
  needs: ['fault', 'cancel'],
  facts: { identity: { takes: 40, kept: 'contact' }, story: { takes: 120, kept: 'agent' } },
  pools: { desk: { agents: 4, opens: { days: 'mon-fri', from: '09:00', to: '17:00' } } },
  channels: { phone: { initial: 'welcome', tariff: { perMinute: 0.35, currency: 'EUR' } } },
  states: {
    welcome: { block: 'announcement', with: { says: 'Welcome.', lasts: 12, to: 'menu' } },
    menu: {
      block: 'menu',
      with: {
        says: 'For a fault press 1, to cancel press 2.',
        lasts: 25,
        options: {
          1: { label: 'fault', serves: ['fault'], to: 'bot' },
          2: { label: 'cancel', serves: ['cancel'], to: 'line' },
        },
        retries: 2,
        otherwise: 'line',
      },
    },
    bot: {
      block: 'chatbot',
      with: {
        questions: 3,
        understands: 0.45,
        gaveUpAfter: 4,
        lasts: 9,
        serves: ['fault'],
        understood: 'solved',
        gaveUp: 'line',
      },
    },
    line: {
      block: 'hold',
      with: { pool: 'desk', answered: 'agent', closed: 'closed', messages: [{ says: 'Hold.', after: 60, lasts: 4 }] },
    },
    agent: {
      block: 'conversation',
      with: {
        asks: ['identity', 'story'],
        lasts: 240,
        results: {
          resolved: { weight: { fault: 7, cancel: 4 }, to: 'solved' },
          transferred: { weight: 3, to: 'line', carries: ['story'] },
          noted: {
            weight: 1,
            to: 'closed',
            refuses: true,
            inVain: false,
            promises: { by: 600, keptBy: 'solved' },
            alsoStarts: [{ channel: 'phone', after: 300, probability: 0.5 }],
          },
        },
        mandate: ['fault', 'cancel'],
        refused: 'closed',
      },
    },
    solved: { block: 'outcome', with: 'resolved' },
    closed: { block: 'outcome', with: 'turnedAway' },
  },
};

/** The options of `service()` that a spec stands for. */
export function built(spec: unknown): unknown {
  const { states, ...rest } = spec as Record<string, unknown>;
  if (typeof states !== 'object' || states === null) return spec;
  const made = Object.entries(states).map(([name, state]) => {
    const block =
      typeof state?.block === 'string' && Object.hasOwn(blocks, state.block) ? blocks[state.block] : undefined;
    return [name, block ? block(state.with) : state];
  });
  return { ...rest, states: Object.fromEntries(made) };
}

/** Paths of everything in a value, records and what is in them. */
export function leaves(value: unknown, path: readonly string[] = []): string[][] {
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) === null) return [];
  if (!Array.isArray(value) && Object.getPrototypeOf(value) !== Object.prototype) return [];
  return Object.entries(value).flatMap(([key, inner]) => [[...path, key], ...leaves(inner, [...path, key])]);
}

/** A copy with something else at a path; `undefined` takes it out. */
export function mutated(value: unknown, [key, ...rest]: readonly string[], other: unknown): unknown {
  if (key === undefined) return other;
  const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as Record<string, unknown>;
  copy[key] = mutated(copy[key], rest, other);
  return copy;
}
