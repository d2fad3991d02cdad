/**
 * A line whose callers come at a rate that changes, and whose agents come and go: M(t)/M/c(t)+M. Who talks when fewer
 * agents are wanted finishes first. Knows nothing of the engine.
 */
export interface Varying {
  /** Arrivals a second at a time, seconds. */
  readonly arrivals: (t: number) => number;
  /** From when on how many agents are wanted; multiples of {@link GRID}, the first 0. */
  readonly agents: readonly (readonly [from: number, agents: number])[];
  /** Means, seconds. */
  readonly service: number;
  readonly patience: number;
  /** When the day has ended; nobody arrives in the time before it in which those in line are served. */
  readonly end: number;
}

/** Expectations over one interval. */
export interface Interval {
  readonly callers: number;
  /** Seconds waited by those who arrive in it, and how many of them give up. */
  readonly waited: number;
  readonly abandoned: number;
  /** Caller-seconds in line, agent-seconds at work and busy. */
  readonly inLine: number;
  readonly atWork: number;
  readonly busy: number;
}

/** Seconds between the points that are kept, and of the Runge-Kutta steps within. */
export const GRID = 10;
const STEP = 1;
const LONGEST_LINE = 70;

/** So many are busy and in line: one place in a vector. */
const widthOf = (most: number) => most + 1;

interface Segment {
  readonly from: number;
  readonly to: number;
  readonly agents: number;
}

/** Expectations by interval of `length` seconds, by integrating the chain of (busy, in line) forwards and the wait backwards. */
export function intervalsOf(varying: Varying, length: number): Interval[] {
  const { arrivals, service, patience, end } = varying;
  const most = Math.max(...varying.agents.map(([, agents]) => agents));
  const width = widthOf(most);
  const size = width * (LONGEST_LINE + 1);
  const at = (busy: number, line: number) => line * width + busy;
  const segments: Segment[] = varying.agents.map(([from, agents], i) => ({
    from,
    agents,
    to: varying.agents[i + 1]?.[0] ?? end,
  }));

  /** How probabilities flow. */
  const forward = (agents: number) => (t: number, p: Float64Array, d: Float64Array) => {
    d.fill(0);
    const come = arrivals(t);
    for (let line = 0; line <= LONGEST_LINE; line++) {
      for (let busy = 0; busy <= most; busy++) {
        const here = at(busy, line);
        const share = p[here] as number;
        if (share === 0) continue;
        const flow = (to: number, rate: number) => {
          d[here] = (d[here] as number) - rate * share;
          d[to] = (d[to] as number) + rate * share;
        };
        if (busy < agents) flow(at(busy + 1, line), come);
        else if (line < LONGEST_LINE) flow(at(busy, line + 1), come);
        if (busy > 0) flow(busy <= agents && line > 0 ? at(busy, line - 1) : at(busy - 1, line), busy / service);
        if (line > 0) flow(at(busy, line - 1), line / patience);
      }
    }
  };

  /** How the expected wait to come, of one with `line` ahead in it, changes as time goes back. */
  const backward = (agents: number) => (_t: number, v: Float64Array, d: Float64Array) => {
    for (let line = 0; line <= LONGEST_LINE; line++) {
      for (let busy = 0; busy <= most; busy++) {
        const own = v[at(busy, line)] as number;
        const ahead = line > 0 ? (v[at(busy, line - 1)] as number) : 0;
        const next = busy <= agents ? ahead : (v[at(busy - 1, line)] as number);
        const change = (busy / service) * (next - own) + (line / patience) * (ahead - own) - own / patience;
        d[at(busy, line)] = 1 + change;
      }
    }
  };

  // Backwards: what is still waited, at every point of the grid, before and after agents come.
  const still = new Map<string, Float64Array>();
  let v = new Float64Array(size);
  for (const { from, to, agents } of [...segments].reverse()) {
    still.set(`${to}-`, v);
    for (let t = to; t > from; t -= GRID) {
      v = integrated(0, GRID, v, backward(agents));
      still.set(t - GRID === from ? `${from}+` : String(t - GRID), v);
    }
    const after = v;
    v = new Float64Array(size);
    for (let line = 0; line <= LONGEST_LINE; line++) {
      for (let busy = 0; busy <= most; busy++) {
        const come = Math.max(0, agents - busy);
        v[at(busy, line)] = come > line ? 0 : (after[at(busy + come, line - come)] as number);
      }
    }
  }

  // Forwards, adding up by the trapezium rule.
  const found = Array.from({ length: Math.ceil(end / length) }, () => ({
    callers: 0,
    waited: 0,
    abandoned: 0,
    inLine: 0,
    atWork: 0,
    busy: 0,
  }));
  let p = new Float64Array(size);
  p[0] = 1;
  for (const { from, to, agents } of segments) {
    const moved = new Float64Array(size);
    for (let line = 0; line <= LONGEST_LINE; line++) {
      for (let busy = 0; busy <= most; busy++) {
        const come = Math.min(Math.max(0, agents - busy), line);
        const there = at(busy + come, line - come);
        moved[there] = (moved[there] as number) + (p[at(busy, line)] as number);
      }
    }
    p = moved;
    for (let t = from; t < to; t += GRID) {
      const sums = found[Math.floor(t / length)] as (typeof found)[number];
      const add = (time: number, probabilities: Float64Array, waits: Float64Array, weight: number) => {
        const come = arrivals(time) * weight;
        sums.callers += come;
        for (let line = 0; line <= LONGEST_LINE; line++) {
          for (let busy = 0; busy <= most; busy++) {
            const share = probabilities[at(busy, line)] as number;
            sums.inLine += line * share * weight;
            sums.busy += busy * share * weight;
            sums.atWork += Math.max(busy, agents) * share * weight;
            if (busy < agents) continue;
            const wait = waits[at(busy, line)] as number;
            sums.waited += share * wait * come;
            // Patience runs out at a constant rate while one waits.
            sums.abandoned += (share * wait * come) / patience;
          }
        }
      };
      add(t, p, still.get(t === from ? `${from}+` : String(t)) as Float64Array, GRID / 2);
      p = integrated(t, GRID, p, forward(agents));
      const next = t + GRID;
      // The rate just before the end of the piece.
      add(next - 1e-9, p, still.get(next === to ? `${to}-` : String(next)) as Float64Array, GRID / 2);
    }
  }
  return found;
}

type Slope = (t: number, x: Float64Array, d: Float64Array) => void;

/** The fourth order method of Runge and Kutta. */
function integrated(from: number, lasts: number, start: Float64Array, slope: Slope): Float64Array<ArrayBuffer> {
  const size = start.length;
  const x = Float64Array.from(start);
  const [a, b, c, d, y] = Array.from({ length: 5 }, () => new Float64Array(size)) as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  const moved = (by: Float64Array, h: number) => {
    for (let i = 0; i < size; i++) y[i] = (x[i] as number) + h * (by[i] as number);
    return y;
  };
  for (let done = 0; done < lasts; done += STEP) {
    const t = from + done;
    slope(t, x, a);
    slope(t + STEP / 2, moved(a, STEP / 2), b);
    slope(t + STEP / 2, moved(b, STEP / 2), c);
    slope(t + STEP - 1e-9, moved(c, STEP), d);
    for (let i = 0; i < size; i++) {
      const sum = (a[i] as number) + 2 * (b[i] as number) + 2 * (c[i] as number) + (d[i] as number);
      x[i] = (x[i] as number) + (STEP / 6) * sum;
    }
  }
  return x;
}
