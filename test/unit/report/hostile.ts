import {
  announcement,
  conversation,
  type Design,
  exponential,
  hold,
  menu,
  outcome,
  persona,
  poisson,
  population,
  service,
  ticket,
} from 'please-hold';

/** Names that would break a page that believes them. */
export const hostile = {
  script: '<script>globalThis.hacked = true</script>',
  image: '"><img src=x onerror="globalThis.hacked = true">',
  close: '</title></style></svg></script><h1>not ours</h1>',
  quotes: `'"\`&amp;&lt;<!--`,
  rtl: 'שלום عالم \u202E txt',
  emoji: '👩‍👩‍👧‍👦 ✗ 🤷🏽',
  proto: '__proto__',
  builtIn: 'constructor',
  long: `${'Bitte haben Sie Geduld '.repeat(12)}${'x'.repeat(60)}`,
  format: '{{7*7}} %s \u0000 \u2028',
} as const;

const { script, image, close, quotes, rtl, emoji, proto, builtIn, long, format } = hostile;
const stateNamed = (name: string) => name.replaceAll('.', '');

/** A design in which everything that has a name has one of these. */
export function hostileDesign(agents = 1): Design<string> {
  const [welcome, choose, line, agent, form, done, lost] = [long, script, image, rtl, builtIn, emoji, close].map(
    stateNamed,
  );
  return service({
    id: stateNamed(script),
    needs: [image, quotes],
    facts: { [rtl]: { takes: 20, kept: 'agent' }, [builtIn]: { takes: 5, kept: 'contact' } },
    pools: { [close]: { agents, opens: { days: 'mon-fri', from: '09:00', to: '17:00' } }, toString: { agents: 1 } },
    channels: { [emoji]: { initial: welcome!, kind: 'phone', tariff: { perMinute: 0.5, currency: script } } },
    states: {
      [welcome!]: announcement({ says: script, lasts: 5, to: choose! }),
      [choose!]: menu({
        says: `${close} ${rtl}`,
        lasts: 10,
        options: {
          1: { label: image, serves: [image], to: line! },
          2: { label: long, serves: [quotes], to: form! },
        },
        otherwise: line!,
      }),
      [line!]: hold({
        pool: close,
        answered: agent!,
        closed: lost!,
        music: quotes,
        messages: [{ says: format, after: 20, lasts: 4 }],
      }),
      [agent!]: conversation({
        says: emoji,
        asks: [rtl, builtIn],
        lasts: exponential({ mean: 120 }),
        results: {
          resolved: { weight: 3, to: done!, label: script },
          passed: { weight: 1, to: line!, label: rtl },
        },
      }),
      [form!]: ticket({
        pool: 'toString',
        lasts: 60,
        results: { done: { weight: 1, to: done!, label: image } },
      } as never),
      [done!]: outcome('resolved'),
      [lost!]: outcome(image),
    },
  } as never) as unknown as Design<string>;
}

/** Callers who are named so too. */
export const hostileCallers = population({
  arrivals: poisson({ perHour: 40 }),
  personas: {
    [script]: persona({ needs: image, share: 0.4, patience: exponential({ mean: 60 }) }),
    [rtl]: persona({ needs: quotes, share: 0.3, patience: exponential({ mean: 90 }) }),
    [long]: persona({
      needs: { [image]: 1, [quotes]: 1 },
      share: 0.2,
      redials: { probability: 0.5, after: 600, most: 3 },
    }),
    [proto]: persona({ needs: image, share: 0.1, slips: { silence: 0.3 } }),
  },
} as never);
