import type { Stay } from '../../measure/stay.ts';

/** How often something was repeated in a stay: facts told again, a prompt played again, a misunderstanding. */
export function repeatsIn({ again, replay, misunderstood }: Stay): number {
  return again.length + Number(replay) + Number(misunderstood);
}
