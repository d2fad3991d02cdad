import type { Design } from '../design/design.ts';
import { type Finding, ofFirstContacts, worst } from './finding.ts';
import type { Graph } from './graph.ts';
import type { Property } from './property.ts';
import { type CallerVerdict, type Verdict, verdictText } from './verdict.ts';
import { witnessOf } from './witness.ts';

/** One property while kinds of callers are looked at, one after the other. */
export class Case {
  readonly property: Property;
  private readonly design: Design;
  private readonly findings: Finding[] = [];
  private readonly callers: CallerVerdict[] = [];
  private states = 0;
  private steps = 0;

  constructor(design: Design, property: Property) {
    this.design = design;
    this.property = property;
  }

  isAbout(persona: string): boolean {
    return this.property.persona === undefined || this.property.persona === persona;
  }

  note(graph: Graph, found: Finding): void {
    const { persona, need, channel, traits, later } = graph.caller;
    const { counting } = graph.parts.steps;
    const comesBack = traits.share === 0 || later.abandoned.length + later.ended.length > 0;
    const finding = counting !== undefined && comesBack ? ofFirstContacts(found, counting) : found;
    const witness = witnessOf(this.design, graph, finding);
    const reason = finding.status === 'unknown' ? (graph.parts.bound ?? finding.reason) : finding.reason;
    this.states += graph.size;
    this.steps += graph.edges;
    this.findings.push(finding);
    this.callers.push({
      persona,
      need,
      channel,
      status: finding.status,
      ...(reason !== undefined && { reason }),
      ...(witness && { witness }),
    });
  }

  verdict(): Verdict {
    const { callers, states, steps } = this;
    const together = this.property.together?.(this.findings);
    const status = together?.status ?? worst(callers.map((each) => each.status));
    const shortest = callers
      .filter((each) => each.status === status)
      .sort((a, b) => lengthOf(a) - lengthOf(b))
      .at(0);
    const reason = together ? together.reason : shortest?.reason;
    const told = {
      property: this.property.text,
      status,
      by: 'exploring' as const,
      ...(reason !== undefined && { reason }),
      ...(shortest?.witness && { witness: shortest.witness }),
      callers,
      states,
      steps,
    };
    return { ...told, toString: () => verdictText(told) };
  }
}

function lengthOf({ witness }: CallerVerdict): number {
  return witness ? (witness.doomedFrom ?? witness.events.length) : Infinity;
}
