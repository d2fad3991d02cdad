import { type PersonaOptions, persona, population } from '../../../src/design/index.ts';
import { exponential } from '../../../src/stochastic/exponential.ts';
import { poisson } from '../../../src/stochastic/poisson.ts';
import { loose, type WrongDesign } from './wrong-design.ts';

const arrivals = poisson({ perHour: 60 });
const one = (options: Record<string, unknown>) => () =>
  population({
    arrivals,
    personas: { broken: persona(loose({ needs: 'fault', share: 1, ...options }) as PersonaOptions) },
  });

export const wrongPopulations: readonly WrongDesign[] = [
  ['nothing', () => population(loose(null)), ['expected options, got null']],
  [
    'no arrivals',
    () => population(loose({ personas: { broken: { needs: 'fault', share: 1 } } })),
    ['arrivals: expected arrivals, got undefined; write poisson({ perHour: 60 })'],
  ],
  [
    'arrivals that are a number',
    () => population(loose({ arrivals: 60, personas: { broken: { needs: 'fault', share: 1 } } })),
    ['arrivals: expected arrivals, got 60; write poisson({ perHour: 60 })'],
  ],
  [
    'nobody',
    () => population({ arrivals, personas: {} }),
    ["personas: nobody calls; add one, as { caller: persona({ needs: 'fault', share: 1 }) }"],
  ],
  ['no personas', () => population(loose({ arrivals })), ['personas: expected a record, got undefined']],
  [
    'a persona that is none',
    () => population(loose({ arrivals, personas: { broken: 'fault' } })),
    ["personas.broken: expected options, got 'fault'"],
  ],
  [
    'shares that do not sum to 1',
    () => population({ arrivals, personas: { a: { needs: 'fault', share: 0.8 }, b: { needs: 'cancel', share: 0.1 } } }),
    ['personas: the shares sum to 0.9, not to 1; they are shares of all new needs'],
  ],
  ['a negative share', one({ share: -1 }), ['personas.broken.share: expected a number from 0 to 1, got -1']],
  [
    'a share that is NaN',
    one({ share: Number.NaN }),
    ['personas.broken.share: expected a number from 0 to 1, got NaN'],
  ],
  ['a share above 1', one({ share: 2 }), ['personas.broken.share: expected a number from 0 to 1, got 2']],
  [
    'no need',
    one({ needs: undefined }),
    ["personas.broken.needs: expected a need, got undefined; write 'fault', or weights as { fault: 2, cancel: 1 }"],
  ],
  [
    'needs in a list',
    one({ needs: ['fault'] }),
    ["personas.broken.needs: expected a need, got a list; write 'fault', or weights as { fault: 2, cancel: 1 }"],
  ],
  [
    'needs that weigh nothing',
    one({ needs: { fault: 0, cancel: 0 } }),
    ['personas.broken.needs: the weights sum to 0; give some need a weight above 0'],
  ],
  [
    'a need that weighs less',
    one({ needs: { fault: 2, cancel: -1 } }),
    ['personas.broken.needs.cancel: expected a number from 0, got -1'],
  ],
  [
    'patience in seconds',
    one({ patience: 300 }),
    ['personas.broken.patience: expected a distribution of seconds, got 300; write exponential({ mean: minutes(5) })'],
  ],
  [
    'patience per year',
    one({ patience: { time: exponential({ mean: 5 }), per: 'year' } }),
    ["personas.broken.patience.per: expected 'stay', 'contact' or 'journey', got 'year'"],
  ],
  [
    'patience without a time',
    one({ patience: { per: 'contact' } }),
    [
      'personas.broken.patience.time: expected a distribution of seconds, got undefined; write exponential({ mean: minutes(5) })',
    ],
  ],
  [
    'a slip above 1',
    one({ slips: { wrongKey: 1.2 } }),
    ['personas.broken.slips.wrongKey: expected a number from 0 to 1, got 1.2'],
  ],
  [
    'slips that sum to more than 1',
    one({ slips: { wrongKey: 0.5, wrongChoice: 0.5, silence: 0.5 } }),
    ['personas.broken.slips: the shares sum to 1.5, more than 1; they are exclusive shares of one play'],
  ],
  [
    'a misspelt slip',
    one({ slips: { wrongkey: 0.1 } }),
    ["personas.broken.slips.wrongkey: no option 'wrongkey'; did you mean 'wrongKey'?"],
  ],
  [
    'redials without end',
    one({ redials: { probability: 1, after: 60, most: Infinity } }),
    ['personas.broken.redials.most: expected a whole number from 0, got Infinity'],
  ],
  [
    'redials more than certain',
    one({ redials: { probability: 1.5, after: 60, most: 3 } }),
    ['personas.broken.redials.probability: expected a number from 0 to 1, got 1.5'],
  ],
  [
    'redials before hanging up',
    one({ redials: { probability: 0.5, after: -60, most: 3 } }),
    ['personas.broken.redials.after: expected seconds from 0, got -60'],
  ],
  [
    'half a redial',
    one({ redials: { probability: 0.5, after: 60, most: 0.5 } }),
    ['personas.broken.redials.most: expected a whole number from 0, got 0.5'],
  ],
  [
    'two ways of saying how they come back',
    one({
      redials: { probability: 1, after: 60, most: 3 },
      comesBack: { otherwise: { probability: 1, after: 60, most: 3 } },
    }),
    [
      'personas.broken.comesBack: stands beside redials; leave out redials: what it said is comesBack: { otherwise: … }',
    ],
  ],
  [
    'coming back by no rule',
    one({ comesBack: {} }),
    ['personas.broken.comesBack: says nothing; write { otherwise: { probability: 0.7, after: hours(2), most: 6 } }'],
  ],
  [
    'coming back for an unknown reason',
    one({ comesBack: { afterRefusl: { probability: 1, after: 60, most: 3 } } }),
    ["personas.broken.comesBack.afterRefusl: no option 'afterRefusl'; did you mean 'afterRefusal'?"],
  ],
  [
    'a wrong rule of coming back',
    one({ comesBack: { otherwise: { probability: [0.5, 2], after: '1 hour', most: -1, chanel: 'desk' } } }),
    [
      "personas.broken.comesBack.otherwise.chanel: no option 'chanel'; did you mean 'channel'?",
      'personas.broken.comesBack.otherwise.probability.1: expected a number from 0 to 1, got 2',
      "personas.broken.comesBack.otherwise.after: expected seconds or a distribution of seconds, got '1 hour'; say it in seconds, as minutes(5)",
      'personas.broken.comesBack.otherwise.most: expected a whole number from 0, got -1',
    ],
  ],
  [
    'coming back with no probability',
    one({ comesBack: { otherwise: { probability: [], after: 1, most: 1 }, afterGivingUp: 3 } }),
    [
      'personas.broken.comesBack.otherwise.probability: an empty list; say it for the first contact at least',
      'personas.broken.comesBack.afterGivingUp: expected options, got 3',
    ],
  ],
  [
    'becoming nobody',
    one({
      comesBack: {
        otherwise: { probability: 1, after: 1, most: 1, becomes: 'brokn' },
        afterRefusal: { probability: 1, after: 1, most: 1, becomes: 3 },
        afterGivingUp: { probability: 1, after: 1, most: 1, becomes: { needs: 'cancel', patience: 3 } },
      },
    }),
    [
      'personas.broken.comesBack.afterRefusal.becomes: expected a persona or ways that change, got 3',
      "personas.broken.comesBack.afterGivingUp.becomes.needs: no option 'needs'; there is 'patience', 'slips', 'bears', 'traits'",
      'personas.broken.comesBack.afterGivingUp.becomes.patience: expected a distribution of seconds, got 3; write exponential({ mean: minutes(5) })',
      "personas.broken.comesBack.otherwise.becomes: no persona 'brokn'; did you mean 'broken'?",
    ],
  ],
  [
    'a channel that weighs nothing',
    one({ channel: { phone: 0 } }),
    ['personas.broken.channel: the weights sum to 0; give some channel a weight above 0'],
  ],
  [
    'a channel by number',
    one({ channel: 1 }),
    ["personas.broken.channel: expected a channel, got 1; write 'phone', or weights as { phone: 4, desk: 1 }"],
  ],
  [
    'bearing half a repeat',
    one({ bears: { repeats: 1.5 } }),
    ['personas.broken.bears.repeats: expected a whole number from 0, got 1.5'],
  ],
  [
    'bearing machines for a number',
    one({ bears: { automation: 60 } }),
    [
      'personas.broken.bears.automation: expected a distribution of seconds, got 60; write exponential({ mean: minutes(5) })',
    ],
  ],
  [
    'a misspelt option',
    one({ patiense: exponential({ mean: 5 }) }),
    ["personas.broken.patiense: no option 'patiense'; did you mean 'patience'?"],
  ],
  ['traits that are none', one({ traits: 'angry' }), ["personas.broken.traits: expected a record, got 'angry'"]],
  [
    'much at once',
    one({ needs: 7, share: 3, slips: 5, redials: [], bears: { patience: 1 } }),
    [
      "personas.broken.needs: expected a need, got 7; write 'fault', or weights as { fault: 2, cancel: 1 }",
      'personas.broken.share: expected a number from 0 to 1, got 3',
      'personas.broken.slips: expected options, got 5',
      'personas.broken.redials: expected options, got a list',
      "personas.broken.bears.patience: no option 'patience'; there is 'automation', 'repeats'",
    ],
  ],
];
