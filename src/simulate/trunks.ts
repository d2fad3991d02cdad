/** How many contacts hold a trunk of each channel, of so many as there are: Infinity where there is no limit. */
export class Trunks {
  private readonly limits: readonly number[];
  private readonly taken: Int32Array;

  constructor(limits: readonly number[]) {
    this.limits = limits;
    this.taken = new Int32Array(limits.length);
  }

  isFull(channel: number): boolean {
    return (this.taken[channel] as number) >= (this.limits[channel] as number);
  }

  /** Also beyond the limit: an organisation that calls out finds a way. */
  take(channel: number): void {
    this.taken[channel] = (this.taken[channel] as number) + 1;
  }

  free(channel: number): void {
    this.taken[channel] = (this.taken[channel] as number) - 1;
  }
}
