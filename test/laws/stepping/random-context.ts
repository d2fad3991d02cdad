/** The context of random machines. `hash` depends on every assign so far, its order and the event that it saw. */
export interface RandomContext {
  readonly n: number;
  readonly m: number;
  readonly hash: number;
  readonly extra?: string;
}

/** Any event of a random machine. */
export interface RandomEvent {
  readonly type: string;
  readonly v?: number;
  readonly output?: unknown;
  readonly error?: unknown;
  readonly input?: { readonly v: number };
}

/** Everything in an event that user code could see, as a number. */
export function digest(hash: number, event: RandomEvent, salt: number): number {
  let mixed = Math.imul(hash ^ salt, 0x9e3779b1);
  const text = `${event.type}/${event.v}/${JSON.stringify(event.output)}/${event.input?.v}`;
  for (let at = 0; at < text.length; at++) mixed = Math.imul(mixed ^ text.charCodeAt(at), 0x01000193);
  return mixed | 0;
}
