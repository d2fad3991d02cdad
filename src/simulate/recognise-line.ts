import type { AnyStateNode } from 'xstate';
import type { ChoiceActivity, QueueActivity } from '../design/activity.ts';
import { isAway } from '../design/channel.ts';
import type { Design, DesignState } from '../design/design.ts';
import { sentBy } from '../design/sent-event.ts';
import { isExponential } from '../stochastic/exponential.ts';
import { strangeParts } from './strange-parts.ts';

/** What the formulas ask of a design, and what is in the way of them. */
export interface RecognisedLine {
  readonly pool: string;
  readonly agents: number;
  /** Mean, seconds. */
  readonly service: number;
  /** Whether nobody waits: who finds all agents busy is turned away. */
  readonly isLoss: boolean;
  readonly turnedAway: string | undefined;
  readonly reasons: readonly string[];
}

/** One line, one conversation behind it, and ends. */
interface Parts {
  readonly line: QueueActivity;
  readonly talk: ChoiceActivity;
  readonly lineNode: AnyStateNode;
  readonly talkNode: AnyStateNode;
}

export function recogniseLine(design: Design): RecognisedLine {
  const shape = shapeOf(design);
  if (Array.isArray(shape)) return { ...nothing, reasons: shape };
  const parts = shape as Parts;
  const { line, talk } = parts;
  const pool = design.pools[line.pool]!;
  const isLoss = line.capacity === 0;
  const { lasts } = talk;
  const time = typeof lasts === 'number' ? undefined : lasts;
  // By its insensitivity Erlang B asks of the length of conversations only what it is on average.
  const isFit = isLoss || (time !== undefined && isExponential(time));
  const service = time?.mean ?? (lasts as number);
  return {
    pool: line.pool,
    agents: pool.agents,
    service,
    isLoss,
    turnedAway: isLoss ? turnedAwayAs(design, parts) : undefined,
    reasons: [
      ...(isFit ? [] : [`conversations last ${time ?? `always ${lasts} s`}, not exponential`]),
      ...(isFit && !(service > 0) ? ['conversations take no time'] : []),
      ...lineReasons(line),
      ...strangeParts(`pool '${line.pool}'`, pool, ['agents', 'draws']),
      ...talkReasons(talk),
      ...wayReasons(design, parts),
      ...designReasons(design),
    ],
  };
}

const nothing = { pool: '', agents: 0, service: Number.NaN, isLoss: false, turnedAway: undefined };

/** The line and the conversation, or why there are not just these two. */
function shapeOf({ machine, states }: Design): Parts | readonly string[] {
  const { root } = machine;
  const of = new Map(states.map((state) => [state.id, state]));
  const nodes = Object.values(root.states);
  const open = nodes.filter(({ type }) => type !== 'final');
  const [lineNode, talkNode] = ['queue', 'choice'].map((kind) =>
    open.find(({ id }) => of.get(id)?.activity?.kind === kind),
  );
  const line = lineNode && of.get(lineNode.id)?.activity;
  const talk = talkNode && of.get(talkNode.id)?.activity;
  if (line?.kind !== 'queue' || talk?.kind !== 'choice' || talk.by !== 'agent' || !lineNode || !talkNode) {
    return ['it is not one line and a conversation'];
  }
  const others = open.filter((node) => node !== lineNode && node !== talkNode);
  const nested = open.filter(({ type }) => type !== 'atomic');
  const ends = nodes.filter(({ id, type }) => type === 'final' && !of.get(id)?.outcome);
  const reasons = [
    ...others.map(({ key }) => `there is '${key}' besides the line and the conversation`),
    ...nested.map(({ key }) => `more goes on in '${key}' than one thing`),
    ...ends.map(({ key }) => `'${key}' ends the contact without an outcome`),
    ...(root.type === 'compound' ? [] : ['several things go on at once']),
    ...(root.initial.target?.length === 1 && root.initial.target[0] === lineNode
      ? []
      : ['it does not begin in the line']),
  ];
  return reasons.length > 0 ? reasons : { line, talk, lineNode, talkNode };
}

function lineReasons(line: QueueActivity): readonly string[] {
  const { capacity = Infinity, longestWait = Infinity, beforeOpening = 0, ...rest } = line;
  return [
    ...(capacity === Infinity || capacity === 0 ? [] : [`the line has ${capacity} places`]),
    ...(longestWait === Infinity || capacity === 0 ? [] : [`nobody waits longer than ${longestWait} s`]),
    ...(beforeOpening > 0 ? ['callers wait before opening'] : []),
    ...strangeParts('the line', rest, ['kind', 'pool', 'says', 'sends']),
  ];
}

function talkReasons({ wrapUp = 0, asks = [], ...talk }: ChoiceActivity): readonly string[] {
  const known = ['kind', 'by', 'says', 'lasts', 'results', 'draws'];
  return [
    ...(wrapUp === 0 ? [] : ['agents have work after a conversation']),
    ...(asks.length === 0 ? [] : [`callers are asked for ${asks.join(', ')} first`]),
    ...strangeParts('the conversation', talk, known),
    ...Object.entries(talk.results).flatMap(([name, result]) =>
      strangeParts(`result '${name}'`, result, ['weight', 'carries', 'counts', 'sends', 'refuses', 'inVain']),
    ),
  ];
}

/** The line leads to the conversation and nowhere else, and whatever comes of that is an end. */
function wayReasons({ machine }: Design, { line, talk, lineNode, talkNode }: Parts): readonly string[] {
  const called = (event: string): string => line.sends?.[event] ?? event;
  const isEnd = (node: AnyStateNode | undefined): boolean => node?.type === 'final';
  const results = Object.entries(talk.results).map(([name, result]) => sentBy(name, result).type);
  const ends = line.capacity === 0 ? [[lineNode, called('queue.full')] as const] : [];
  const lead = [...ends, ...results.map((event) => [talkNode, event] as const)];
  const isQuiet = (node: AnyStateNode): boolean =>
    (node.always ?? []).length === 0 &&
    node.after.length === 0 &&
    node.invoke.length === 0 &&
    actionsOf(node).every(isAssign);
  return [
    ...(onlyTarget(lineNode, called('agent.answered')) === talkNode
      ? []
      : ['who is answered does not always come to the conversation']),
    ...lead
      .filter(([node, event]) => !isEnd(onlyTarget(node, event)))
      .map(([, event]) => `'${event}' does not always end the contact`),
    ...([machine.root, lineNode, talkNode].every(isQuiet) ? [] : ['the machine moves by itself']),
    ...(machine.root.transitions.size === 0 ? [] : ['some transitions are taken wherever the contact is']),
  ];
}

function actionsOf({ entry, exit, initial, transitions }: AnyStateNode): readonly unknown[] {
  const ways = [...transitions.values()].flat();
  return [...entry, ...exit, ...(initial?.actions ?? []), ...ways.flatMap(({ actions }) => actions)];
}

/** Other actions may send the machine events. */
const isAssign = (action: unknown): boolean => (action as { readonly type?: unknown }).type === 'xstate.assign';

/** Where an event leads, whatever the data; undefined where there is more to it. */
function onlyTarget(node: AnyStateNode, event: string): AnyStateNode | undefined {
  const ways = node.transitions.get(event) ?? [];
  const [way] = ways;
  if (ways.length !== 1 || way?.guard !== undefined || way?.target?.length !== 1) return undefined;
  return way.target[0];
}

function designReasons(design: Design): readonly string[] {
  const channels = Object.entries(design.channels);
  const known = [
    'id',
    'needs',
    'facts',
    'pools',
    'channels',
    'machine',
    'states',
    'sends',
    'input',
    'warnings',
    'options',
    'with',
  ];
  const calendar = ['zone', 'holidays'];
  const outcomes = ['name', 'meets', 'recorded', 'closes', 'refusal'];
  const ends = design.states.flatMap(({ outcome }: DesignState) => outcome ?? []);
  return [
    ...(channels.length === 1 ? [] : ['there are several channels']),
    ...channels.filter(([name, channel]) => isAway(name, channel)).map(([name]) => `by ${name} nobody waits in line`),
    ...channels.filter(([, { trunks }]) => trunks !== undefined).map(([name]) => `${name} has trunks`),
    ...(Object.keys(design.pools).length === 1 ? [] : ['there are several pools']),
    ...strangeParts('the design', design, [...known, ...calendar]),
    ...ends.flatMap((end) => strangeParts(`outcome '${end.name}'`, end, outcomes)),
  ];
}

/** The outcome of those who find all agents busy, unless conversations end so too. */
function turnedAwayAs({ states }: Design, { line, talk, lineNode, talkNode }: Parts): string | undefined {
  const nameOf = (node: AnyStateNode | undefined) => states.find(({ id }) => id === node?.id)?.outcome?.name;
  const name = nameOf(onlyTarget(lineNode, line.sends?.['queue.full'] ?? 'queue.full'));
  const others = Object.entries(talk.results).map(([result, given]) =>
    nameOf(onlyTarget(talkNode, sentBy(result, given).type)),
  );
  return others.includes(name) ? undefined : name;
}
