import type { Channel } from '../design/channel.ts';

/** What a contact costs the caller. */
export class Tariff {
  readonly currency: string | null;
  readonly #perSecond: number;
  readonly #perContact: number;
  readonly #byMinute: boolean;

  constructor({ tariff }: Channel) {
    this.currency = tariff?.currency ?? null;
    this.#perSecond = (tariff?.perMinute ?? 0) / 60;
    this.#perContact = tariff?.perContact ?? 0;
    this.#byMinute = tariff?.rounding === 'minute';
  }

  /** Of so many seconds on the phone, begun seconds or minutes counted whole. */
  cost(seconds: number): number {
    const billed = this.#byMinute ? Math.ceil(seconds / 60) * 60 : Math.ceil(seconds);
    return this.#perContact + this.#perSecond * billed;
  }
}
