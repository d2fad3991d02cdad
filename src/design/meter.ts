import type { Channel } from './channel.ts';

/** A call of a minute may last a minute and a last digit; that digit is not charged for. Seconds. */
const ROUNDING = 1e-6;

/** What a contact over a channel costs the caller, as it goes on. */
export class Meter {
  readonly currency: string | null;
  readonly #perSecond: number;
  readonly #perContact: number;
  readonly #byMinute: boolean;

  constructor({ tariff }: Pick<Channel, 'tariff'>) {
    this.currency = tariff?.currency ?? null;
    this.#perSecond = (tariff?.perMinute ?? 0) / 60;
    this.#perContact = tariff?.perContact ?? 0;
    this.#byMinute = tariff?.rounding === 'minute';
  }

  /** Of so many seconds on the phone, begun seconds or minutes counted whole. */
  cost(seconds: number): number {
    const begun = Math.max(0, seconds - ROUNDING);
    const billed = this.#byMinute ? Math.ceil(begun / 60) * 60 : Math.ceil(begun);
    return this.#perContact + this.#perSecond * billed;
  }
}
