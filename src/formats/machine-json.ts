import type { AnyStateMachine, AnyStateNode } from 'xstate';
import type { Design } from '../design/design.ts';
import { checkDesign } from './check-design.ts';
import { type JsonValue, jsonValue } from './json-value.ts';
import { MachineReferences } from './machine-references.ts';

/** The config of a machine as JSON. */
export interface MachineJson {
  readonly [key: string]: JsonValue;
}

/**
 * The machine of a design as the JSON that `createMachine` takes and Stately's editor imports. Functions are named references: a guard,
 * an action or an actor that is written in place gets a name, its own or such as `guard1`; weights and times are left out or said in
 * words, prompts are the descriptions of states. The states and the transitions are those of the design's machine.
 *
 * @throws FormatsError when it is no design.
 *
 * @example
 * writeFileSync('maze.json', JSON.stringify(machineJson(maze), null, 2));
 * @since 0.1.0
 */
export function machineJson(design: Design): MachineJson {
  checkDesign('machineJson', design);
  const machine = design.machine as AnyStateMachine;
  const context = jsonValue(machine.config.context);
  const whole = stateJson(machine.root, new MachineReferences(machine));
  return { id: machine.id, ...(context !== undefined && { context }), ...whole };
}

type Config = Readonly<Record<string, unknown>>;

function stateJson(node: AnyStateNode, references: MachineReferences): MachineJson {
  const config = node.config as Config;
  const meta = (config.meta ?? {}) as {
    readonly block?: { readonly says?: string };
    readonly activity?: { says?: string };
  };
  const description = config.description ?? meta.block?.says ?? meta.activity?.says;
  return withoutUndefined({
    id: node.parent === undefined ? undefined : config.id,
    description,
    type: config.type,
    history: config.history,
    target: config.target,
    initial: initialJson(config.initial, references),
    tags: jsonValue(config.tags),
    entry: references.actions(config.entry),
    exit: references.actions(config.exit),
    invoke: references.invokes(config.invoke),
    on: references.byEvent(config.on),
    after: references.byEvent(config.after),
    always: references.transitions(config.always),
    onDone: references.transitions(config.onDone),
    states: statesJson(node, references),
    meta: metaJson(config.meta),
  });
}

function statesJson({ states }: AnyStateNode, references: MachineReferences): JsonValue | undefined {
  const each = Object.entries(states).map(([key, child]) => [key, stateJson(child, references)]);
  return each.length > 0 ? Object.fromEntries(each) : undefined;
}

function initialJson(initial: unknown, references: MachineReferences): unknown {
  if (typeof initial !== 'object' || initial === null) return initial;
  const { target, actions } = initial as Config;
  return withoutUndefined({ target, actions: references.actions(actions) });
}

/** What `service()` checked of a block is nobody's business any more. */
function metaJson(meta: unknown): JsonValue | undefined {
  if (typeof meta !== 'object' || meta === null) return undefined;
  const { block, ...others } = meta as Config;
  const { kind } = (block ?? {}) as Config;
  const held = jsonValue({ ...others, ...(kind !== undefined && { block: { kind } }) }) as MachineJson;
  return Object.keys(held).length > 0 ? held : undefined;
}

function withoutUndefined(values: Config): MachineJson {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as MachineJson;
}
