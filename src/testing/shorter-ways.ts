/**
 * Ways that are shorter than this one, boldest first: its beginnings, what is left without a loop, and without some events in
 * a row. What cannot happen without what was left out is for whoever replays them.
 *
 * @param places where the caller was before the first event, and after each
 */
export function* shorterWays(events: readonly string[], places: readonly string[]): Generator<readonly string[]> {
  const { length } = events;
  for (let gone = length; gone >= 1; gone = gone >> 1) yield events.slice(0, length - gone);
  yield* withoutLoops(events, places);
  for (let size = length >> 1; size >= 1; size = size >> 1) {
    for (let from = 0; from + size < length; from += size) {
      yield [...events.slice(0, from), ...events.slice(from + size)];
    }
  }
}

/** From wherever the caller comes to again, on to the last time. */
function* withoutLoops(events: readonly string[], places: readonly string[]): Generator<readonly string[]> {
  const last = new Map(places.map((place, at) => [place, at]));
  const loops = places.flatMap((place, from) => {
    const to = last.get(place)!;
    return to > from ? [{ from, to }] : [];
  });
  loops.sort((a, b) => b.to - b.from - (a.to - a.from));
  for (const { from, to } of loops) yield [...events.slice(0, from), ...events.slice(to)];
}
