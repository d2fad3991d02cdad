const often = ['e0', 'e1', 'e2', 'e3'] as const;

/** Types that come from outside; some only wildcards match, some nothing. */
export const outsideTypes = [
  'e0',
  'e1',
  'e2',
  'e3',
  'e0',
  'e1',
  'e2',
  'e3',
  'x.a',
  'x.a',
  'x.a.b',
  'x.c',
  'x',
  'nothing',
] as const;

/** Types that random machines raise; no transition on one of them raises one. */
export const internalTypes: readonly string[] = ['r0', 'r1', 'r2'];

/** What transitions are on. */
export const descriptors = [...often, ...often, 'x.a', 'x.*', 'x.a.*', '*'] as const;
