import type { Graph } from '../check/graph.ts';
import type { Design } from '../design/design.ts';

/** What a step leaves behind beside where it leads, whoever takes it. */
export interface MoveTraces {
  readonly misunderstood: boolean;
  readonly refused: boolean;
  /** Facts that whoever answers next is told, as bits; all that is known of what the activity asks is passed on. */
  readonly carries: number;
  /** The agent stays. */
  readonly keeps: boolean;
  /** The pool of the agent who answers, or -1. */
  readonly answers: number;
}

/** Something that begins with a step, of those that leave something behind. */
export interface BeginTraces {
  readonly node: number;
  readonly byAgent: boolean;
  /** Facts that it asks for, as bits. */
  readonly asks: number;
  readonly replay: boolean;
}

const none: MoveTraces = { misunderstood: false, refused: false, carries: 0, keeps: false, answers: -1 };

/** Reads off a graph what its steps leave behind. */
export class StepTraces {
  readonly facts: readonly string[];
  readonly pools: readonly string[];
  private readonly graph: Graph;
  private readonly design: Design;
  private readonly moves = new Map<number, readonly MoveTraces[]>();
  private readonly begun = new Map<number, readonly BeginTraces[]>();

  constructor(graph: Graph) {
    this.graph = graph;
    this.design = graph.parts.steps.design;
    this.facts = Object.keys(this.design.facts);
    this.pools = Object.keys(this.design.pools);
  }

  /** Of the nth edge of a node. */
  ofMove(node: number, nth: number): MoveTraces {
    const going = this.graph.going(node);
    let known = this.moves.get(going.index);
    if (known === undefined) {
      known = (going.moves ?? []).map(({ move, ends }) => {
        const ongoing = going.activities[ends];
        if (!ongoing) return none;
        const result = ongoing.results.find(({ name }) => name === move.event)?.result;
        const answers = move.event === 'agent.answered' && move.pool !== undefined ? this.pools.indexOf(move.pool) : -1;
        return {
          misunderstood: result?.counts === 'misunderstanding',
          refused: result?.refuses === true,
          carries: this.bits(result?.carries),
          keeps: result?.keeps === true,
          answers,
        };
      });
      this.moves.set(going.index, known);
    }
    return known[nth] ?? none;
  }

  /** Of what begins with an edge. */
  ofBegun(edge: number): readonly BeginTraces[] {
    return this.ofList(this.graph.parts.begins[edge]!, () => this.graph.begunBy(edge));
  }

  /** Of what goes on where a contact begins. */
  get atFirst(): readonly BeginTraces[] {
    const { activities } = this.graph.going(this.graph.parts.initial);
    return this.ofList(-1, () => activities.map(({ node }) => node));
  }

  /** Facts that an activity asks for, as bits. */
  asksOf(node: number): number {
    const activity = this.graph.parts.steps.states[node]?.activity;
    return activity?.kind === 'choice' ? this.bits(activity.asks) : 0;
  }

  bits(names: readonly string[] | undefined): number {
    return (names ?? []).reduce((bits, name) => bits | (1 << this.facts.indexOf(name)), 0);
  }

  private ofList(list: number, nodes: () => readonly number[]): readonly BeginTraces[] {
    let known = this.begun.get(list);
    if (known === undefined) {
      known = nodes().flatMap((node) => {
        const activity = this.graph.parts.steps.states[node]?.activity;
        if (activity?.kind !== 'choice') return [];
        const { by, replay = false } = activity;
        const asks = this.asksOf(node);
        return replay || asks > 0 ? [{ node, byAgent: by === 'agent', asks, replay }] : [];
      });
      this.begun.set(list, known);
    }
    return known;
  }
}
