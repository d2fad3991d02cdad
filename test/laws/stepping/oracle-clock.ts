interface Alarm {
  readonly at: number;
  readonly order: number;
  readonly ring: () => void;
}

/** A clock that rings one alarm at a time, by time and then by order of setting; cancelled ones never. */
export class OracleClock {
  now = 0;
  #order = 0;
  readonly #alarms = new Map<number, Alarm>();

  readonly setTimeout = (ring: () => void, delay: number): number => {
    const order = ++this.#order;
    this.#alarms.set(order, { at: this.now + delay, order, ring });
    return order;
  };

  readonly clearTimeout = (order: number): void => {
    this.#alarms.delete(order);
  };

  /** Ring the next alarm up to a time, and stand at that time; false where there is none. */
  ringNext(until: number): boolean {
    const [next] = [...this.#alarms.values()].sort((a, b) => a.at - b.at || a.order - b.order);
    if (!next || next.at > until) {
      this.now = until;
      return false;
    }
    this.#alarms.delete(next.order);
    this.now = next.at;
    next.ring();
    return true;
  }
}
