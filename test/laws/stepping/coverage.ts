/** Counts what XState itself did in a run of the law. */
export class Coverage {
  readonly counts = new Map<string, number>();
  #isOn = false;
  readonly #step: string[] = [];

  /** Only what the reference does is counted, and only in steps that come to an end. */
  during<T>(take: () => T, hasEnded: (taken: T) => boolean): T {
    this.#step.length = 0;
    this.#isOn = true;
    try {
      const taken = take();
      if (hasEnded(taken)) for (const feature of this.#step) this.counts.set(feature, this.of(feature) + 1);
      return taken;
    } finally {
      this.#isOn = false;
    }
  }

  hit(feature: string): void {
    if (this.#isOn) this.#step.push(feature);
  }

  of(feature: string): number {
    return this.counts.get(feature) ?? 0;
  }

  toString(): string {
    const lines = [...this.counts].sort(([a], [b]) => a.localeCompare(b));
    return lines.map(([feature, count]) => `${feature.padEnd(44)} ${count}`).join('\n');
  }
}
