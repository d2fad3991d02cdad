import type { ContactRecord } from '../../measure/stay.ts';
import type { CallerNumber } from '../../simulate/callers-again.ts';
import type { Fold } from './lived.ts';

/** A contact that met a dead end, by number. */
export interface Met extends CallerNumber {
  readonly contact: number;
}

/** Dead ends met in one state, and by whom. */
export interface MetIn {
  readonly state: string;
  readonly contacts: number;
  /** The contacts' personas, those with most first. */
  readonly personas: readonly { readonly persona: string; readonly contacts: number }[];
  /** One of them that is as long as half of them are not: those of the first replication in which any were. */
  readonly ordinary: Met;
}

interface Kept {
  readonly replication: number;
  readonly candidates: (Met & { readonly seconds: number })[];
  readonly personas: Map<string, number>;
  contacts: number;
}

/** Who met a dead end in which state, and of each state one contact that is neither short nor long. */
export class Ordinary implements Fold {
  private readonly states = new Map<string, Kept>();

  contact({ deadEnd, replication, caller, contact, persona, began, ended }: ContactRecord): void {
    if (deadEnd === null) return;
    let kept = this.states.get(deadEnd);
    if (kept === undefined) {
      kept = { replication, candidates: [], personas: new Map(), contacts: 0 };
      this.states.set(deadEnd, kept);
    }
    kept.contacts++;
    kept.personas.set(persona, (kept.personas.get(persona) ?? 0) + 1);
    // Of one replication, so that no more than one has to be lived through for all of them.
    if (kept.replication === replication)
      kept.candidates.push({ replication, caller, contact, seconds: ended - began });
  }

  /** The states in which a dead end was met, those with most first. */
  get all(): readonly MetIn[] {
    return [...this.states]
      .map(([state, { candidates, contacts, personas }]) => {
        const byLength = candidates.sort(
          (a, b) => a.seconds - b.seconds || a.caller - b.caller || a.contact - b.contact,
        );
        const { replication, caller, contact } = byLength[Math.floor((byLength.length - 1) / 2)]!;
        return {
          state,
          contacts,
          personas: [...personas]
            .map(([persona, count]) => ({ persona, contacts: count }))
            .sort((a, b) => b.contacts - a.contacts),
          ordinary: { replication, caller, contact },
        };
      })
      .sort((a, b) => b.contacts - a.contacts);
  }
}
