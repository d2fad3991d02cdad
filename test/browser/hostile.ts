import {
  constant,
  conversation,
  type Design,
  exponential,
  hold,
  hours,
  minutes,
  outcome,
  type Population,
  persona,
  poisson,
  population,
  type Run,
  type StateConfig,
  seconds,
  service,
  simulate,
} from 'please-hold';

/** Names that want to be markup, read from right to left, are pictures, or know no end. */
const names = [
  '<script>alert(1)</script>',
  '"quotes" & \'more\' </title>',
  'טלפון שירות לקוחות',
  '🕐📞🎵'.repeat(12),
  'without-a-space-'.repeat(19),
  'A name that goes on and on. '.repeat(11),
] as const;

/** A run of a design whose pools, facts, needs, prompts and personas have such names. */
export function hostileRun(): Run<string> {
  const last = names.length - 1;
  const lines = names.map((pool, i) => [`line${i}`, hold({ pool, answered: `agent${i}` })] as const);
  const agents = names.map((name, i) => {
    const next = i === last ? 'solved' : `line${i + 1}`;
    const lasts = exponential({ mean: minutes(2) });
    const results = { resolved: { weight: 1, to: 'solved' }, transferred: { weight: 2, to: next } };
    return [`agent${i}`, conversation({ says: name, asks: [name], lasts, results })] as const;
  });
  const design = service({
    id: 'hostile',
    needs: [...names],
    facts: Object.fromEntries(names.map((name) => [name, { takes: seconds(20), kept: 'agent' as const }])),
    pools: Object.fromEntries(names.map((name) => [name, { agents: 1 }])),
    channels: { phone: { initial: 'line0' as string } },
    states: { ...Object.fromEntries<StateConfig>([...lines, ...agents]), solved: outcome('resolved') },
  }) as Design;
  const personas = names.map((name, i) => {
    const redials = { probability: 0.5, after: constant(minutes(10)), most: 2 };
    const patience = exponential({ mean: minutes(2 + i) });
    return [name, persona({ needs: name, share: 1 / names.length, patience, redials })] as const;
  });
  const callers = population({
    arrivals: poisson({ perHour: 40 }),
    personas: Object.fromEntries(personas),
  }) as Population;
  return simulate(design, callers, { horizon: hours(8), replications: 4 });
}
