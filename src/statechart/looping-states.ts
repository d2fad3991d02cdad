import type { AnyMachineSnapshot } from 'xstate';

/** The states among which a machine went round and round, from the end of its trail of microsteps. */
export function loopingStates(trail: readonly { readonly snapshot: AnyMachineSnapshot }[]): string {
  const values = trail.slice(-50).map(({ snapshot }) => JSON.stringify(snapshot.value));
  return [...new Set(values)].sort().slice(0, 5).join(', ');
}
