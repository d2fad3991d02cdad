import { mistake } from '../errors/mistake.ts';
import { unknownName } from '../errors/nearest.ts';
import { shown } from '../errors/shown.ts';
import { wayTo } from './digraph.ts';
import { type Finding, holds } from './finding.ts';
import type { Graph } from './graph.ts';
import { wrongSteps } from './must-reach.ts';
import { strangeOptions, strangePersona } from './names.ts';
import { productOf } from './product.ts';
import type { Property } from './property.ts';
import { ToldFacts } from './told-facts.ts';

/** @see asksAtMost */
export interface AsksAtMostOptions<Persona extends string = string> {
  /** Everybody unless said. */
  readonly persona?: Persona;
  /** In one contact, unless said, or over all contacts of a journey. */
  readonly over?: 'contact' | 'journey';
}

/**
 * Nobody has to tell a fact more than so many times. Whoever asks and does not have it is told; who has it depends on who keeps
 * it, and on what is passed on. Of several agents of a pool, the next to answer is taken to be another one.
 *
 * @example
 * check(design, callers, asksAtMost('story', 1));
 * @since 0.1.0
 */
export function asksAtMost<const Persona extends string = never>(
  fact: string,
  times: number,
  options: AsksAtMostOptions<Persona> = {},
): Property<Persona> {
  const { persona, over = 'contact' } = options ?? {};
  const whom = persona === undefined ? 'everybody' : `'${persona}'`;
  const stretch = over === 'journey' ? ', over a journey' : '';
  return {
    text: `${whom} is asked for ${shown(fact)} at most ${times === 1 ? 'once' : `${times} times`}${stretch}`,
    ...(persona !== undefined && { persona }),
    mistakes: (names) => [
      ...(names.facts.includes(fact) ? [] : [unknownName('asksAtMost', 'fact', fact, names.facts)]),
      ...wrongSteps('asksAtMost', times ?? null, 0),
      ...strangePersona('asksAtMost', persona, names),
      ...strangeOptions('asksAtMost', options, ['persona', 'over']),
      ...(over === 'contact' || over === 'journey'
        ? []
        : [mistake('asksAtMost.over', `expected 'contact' or 'journey', got ${shown(over)}`)]),
    ],
    decide: (graph) => told(graph, fact, times, over === 'journey'),
  };
}

function told(graph: Graph, fact: string, times: number, isJourney: boolean): Finding {
  const facts = new ToldFacts(graph, fact, times);
  const again = (memory: number) => facts.again(memory);
  const product = productOf(graph, {
    starts: facts.starts,
    stops: (node, memory) => facts.stops(node, memory),
    follow: (memory, edge, from) => facts.follow(memory, edge, from),
    ...(isJourney && { again }),
  });
  for (let at = 0; at < product.size; at++) {
    if (!facts.isMore(product.memory(at))) continue;
    const way = wayTo(product, at).map((edge) => product.edge[edge]!);
    return { status: 'violated', reason: `'${fact}' may be told ${times + 1} times`, way };
  }
  const { abandoned, ended } = graph.caller.later;
  const isSame = [...abandoned, ...ended].every((each) => each === graph.caller);
  if (isJourney && !isSame) {
    return {
      status: 'unknown',
      reason: 'callers come back by another channel or in another way, which is not followed',
    };
  }
  return product.isComplete ? holds : { status: 'unknown' };
}
