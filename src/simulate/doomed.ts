/** From which configurations a kind of caller can no longer have their need met, whatever happens. */
export interface Doomed {
  is(kind: number, configuration: number): boolean;
}

export function doomedOf(_plan: unknown): Doomed {
  return { is: () => false };
}
