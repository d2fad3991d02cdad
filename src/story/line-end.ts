/** How a line ends for whoever is not answered, with the pool as its subject. */
export function lineEnd(event: string | null, atOnce: boolean): string | undefined {
  if (event === 'queue.closed') return atOnce ? 'closed' : 'closing time';
  if (event === 'queue.full') return 'no room in the line';
  return event === 'queue.timedOut' ? 'no answer in time' : undefined;
}
