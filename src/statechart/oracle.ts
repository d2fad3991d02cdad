/** Answers questions with every possible sequence of answers, one sequence a round. */
export class Oracle {
  #answers: number[] = [];
  #widths: number[] = [];
  #asked = 0;
  #forced = 0;

  /** Whether this round has asked beyond what an earlier round was asked. */
  get isOnNewGround(): boolean {
    return this.#asked >= this.#forced;
  }

  /** One of `width` answers, from 0. */
  answer(width: number): number {
    const at = this.#asked++;
    if (at === this.#answers.length) {
      this.#answers.push(0);
      this.#widths.push(width);
    }
    return this.#answers[at]!;
  }

  /** Forget everything, for another question. */
  start(): void {
    this.#answers = [];
    this.#widths = [];
    this.#asked = 0;
    this.#forced = 0;
  }

  /** Go on to the next sequence; false when there is none left. */
  next(): boolean {
    this.#asked = 0;
    while (this.#answers.length > 0) {
      const last = this.#answers.length - 1;
      this.#answers[last]!++;
      this.#forced = this.#answers.length;
      if (this.#answers[last]! < this.#widths[last]!) return true;
      this.#answers.pop();
      this.#widths.pop();
    }
    return false;
  }
}
