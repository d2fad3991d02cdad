import type { ContextTable } from '../statechart/context-table.ts';
import type { Relevance } from '../statechart/relevance.ts';

/** What a step does with the context: which places get which values. */
interface Change<Landing> {
  readonly landing: Landing;
  readonly places: readonly number[];
  readonly tokens: readonly number[];
}

/** A question of a step: what stands at a place, and what follows from that. */
interface Question<Landing> {
  readonly place: number;
  readonly answers: Map<number, Known<Landing>>;
}

type Known<Landing> = Question<Landing> | Change<Landing>;

/** More answers to one question are not kept: a counter is new each time. */
const MOST_ANSWERS = 4096;

/**
 * What is known of one move at one place: user code is pure, so where a step looks at fields with values that are known, what
 * it does is known, without asking it again.
 */
export class KnownSteps<Landing> {
  /** By shape of the context. */
  private readonly known: (Known<Landing> | undefined)[] = [];

  /** What the step does with this context, where that is known. */
  find(contexts: ContextTable, number: number): Change<Landing> | undefined {
    let at = this.known[contexts.shape(number)];
    while (at !== undefined && 'answers' in at) at = at.answers.get(contexts.token(number, at.place));
    return at;
  }

  /** Note what a step has just done. */
  note(
    contexts: ContextTable,
    from: number,
    to: number,
    heard: NonNullable<ReturnType<Relevance['heard']>>,
    landing: Landing,
  ): void {
    const shape = contexts.shape(from);
    if (shape < 0 || contexts.shape(to) !== shape) return;
    const places = [...heard.assigned].map((field) => contexts.place(shape, field));
    const change = { landing, places, tokens: places.map((place) => contexts.token(to, place)) };
    const questions = [...heard.looked].map((field) => contexts.place(shape, field));
    if (questions.includes(0) || places.includes(0)) return;
    const [first, ...rest] = questions;
    if (first === undefined) {
      this.known[shape] ??= change;
      return;
    }
    this.known[shape] ??= { place: first, answers: new Map() };
    let at: Known<Landing> = this.known[shape];
    for (const [nth, place] of questions.entries()) {
      if (!('answers' in at) || at.place !== place || at.answers.size >= MOST_ANSWERS) return;
      const token = contexts.token(from, place);
      const next = rest[nth];
      let answer: Known<Landing> | undefined = at.answers.get(token);
      if (answer === undefined) {
        answer = next === undefined ? change : { place: next, answers: new Map() };
        at.answers.set(token, answer);
      }
      at = answer;
    }
  }
}
