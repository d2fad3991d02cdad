import type { Stay } from '../../src/measure/stay.ts';
import type { Circumstances } from './circumstances.ts';
import type { Journey } from './journeys.ts';

/** What has to be told in each stay of a journey: whoever asks and does not have a fact asks for it. */
export function expectedTold(journey: Journey, { facts, asks, carries }: Circumstances): Map<Stay, readonly string[]> {
  const expected = new Map<Stay, readonly string[]>();
  const kept = new Map<string, Set<string>>();
  const of = (holder: string) => {
    const known = kept.get(holder) ?? new Set<string>();
    kept.set(holder, known);
    return known;
  };
  for (const { contact, stays } of journey) {
    let onTheWay: string[] = [];
    for (const stay of stays) {
      const agent = `${stay.pool} ${stay.agent}`;
      const department = `${stay.pool}`;
      if (stay.event === 'agent.answered') {
        for (const fact of onTheWay) {
          of(agent).add(fact);
          if (facts[fact] === 'department') of(department).add(fact);
        }
        onTheWay = [];
      }
      const asked = asks[stay.state] ?? [];
      if (stay.activity !== 'choice' || asked.length === 0) continue;
      const isAgent = stay.agent !== null;
      const holders = ['file', `contact ${contact}`, ...(isAgent ? [agent, department] : [])];
      const isKnown = (fact: string) => holders.some((holder) => of(holder).has(fact));
      const told = asked.filter((fact) => !isKnown(fact));
      expected.set(stay, told);
      for (const fact of told) {
        if (facts[fact] === 'file') of('file').add(fact);
        else if (facts[fact] === 'contact') of(`contact ${contact}`).add(fact);
        else if (isAgent) of(facts[fact] === 'agent' ? agent : department).add(fact);
      }
      const passedOn = carries[stay.state]?.[stay.event ?? ''] ?? [];
      onTheWay.push(...passedOn.filter((fact) => asked.includes(fact) || isKnown(fact)));
    }
  }
  return expected;
}
