/**
 * Erlang A by hand: the loop that somebody writes who needs this one queue and nothing else. Typed arrays, a binary
 * heap, a plain random stream; it counts callers, waits and those who give up. What a general engine is held against.
 */
export function handWritten(
  agents: number,
  perSecond: number,
  service: number,
  patience: number,
  horizon: number,
  seed: number,
) {
  let a = seed | 0;
  let b = 0x9e3779b9;
  let c = 0x243f6a88;
  let counter = 1;
  const uniform = (): number => {
    const t = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + t) | 0;
    return ((t >>> 0) + 0.5) / 4294967296;
  };
  const exponential = (mean: number): number => -mean * Math.log(uniform());

  // Events: kind 0 arrival, 1 service ends, 2 patience ends; callers in line are slots of a ring.
  let times = new Float64Array(1024);
  let kinds = new Int32Array(1024);
  let size = 0;
  const push = (time: number, kind: number): void => {
    if (size === times.length) {
      const wider = new Float64Array(2 * size);
      wider.set(times);
      times = wider;
      const more = new Int32Array(2 * size);
      more.set(kinds);
      kinds = more;
    }
    let at = size++;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if ((times[parent] as number) <= time) break;
      times[at] = times[parent] as number;
      kinds[at] = kinds[parent] as number;
      at = parent;
    }
    times[at] = time;
    kinds[at] = kind;
  };
  const RING = 1 << 16;
  const joined = new Float64Array(RING);
  const gone = new Uint8Array(RING);
  let head = 0;
  let tail = 0;
  let busy = 0;
  let callers = 0;
  let waited = 0;
  let abandoned = 0;
  let now = 0;
  push(exponential(1 / perSecond), 0);
  while (now < horizon) {
    now = times[0] as number;
    const kind = kinds[0] as number;
    const time = times[--size] as number;
    const moved = kinds[size] as number;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= size) break;
      if (child + 1 < size && (times[child + 1] as number) < (times[child] as number)) child++;
      if ((times[child] as number) >= time) break;
      times[at] = times[child] as number;
      kinds[at] = kinds[child] as number;
      at = child;
    }
    times[at] = time;
    kinds[at] = moved;
    if (kind === 0) {
      callers++;
      push(now + exponential(1 / perSecond), 0);
      if (busy < agents) {
        busy++;
        push(now + exponential(service), 1);
      } else {
        const slot = tail++ & (RING - 1);
        joined[slot] = now;
        gone[slot] = 0;
        push(now + exponential(patience), 2 + slot);
      }
    } else if (kind === 1) {
      while (head < tail && gone[head & (RING - 1)] === 1) head++;
      if (head < tail) {
        const slot = head++ & (RING - 1);
        gone[slot] = 1;
        waited += now - (joined[slot] as number);
        push(now + exponential(service), 1);
      } else {
        busy--;
      }
    } else {
      const slot = kind - 2;
      if (gone[slot] === 0) {
        gone[slot] = 1;
        abandoned++;
        waited += now - (joined[slot] as number);
      }
    }
  }
  return { callers, meanWait: waited / callers, abandonment: abandoned / callers };
}
