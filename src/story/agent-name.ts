import { oneLine } from './spoken.ts';

/** `desk 3`; the pool alone where it is not known who. */
export function agentName(pool: string | null, agent: number | null): string {
  const name = oneLine(pool ?? 'agent');
  return agent === null ? name : `${name} ${agent}`;
}
