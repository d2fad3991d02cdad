export interface DrawnState {
  readonly id: string;
  /** Null of a choice. */
  readonly label: string | null;
  readonly within: string | null;
  /** Which of the regions of the state around it, from 0. */
  readonly region: number;
}

export interface DrawnArrow {
  readonly from: string;
  readonly to: string;
  readonly label: string;
  readonly within: string | null;
}

/** Signs that mean something to Mermaid, or to HTML, and may stand in a label only as an entity code. */
const label = '((?:[^"#;:{}<>%&\\\\`\\p{Cc}\\p{Cs}\\u2028\\u2029]|#\\d+;)+)';
const state = new RegExp(`^state "${label}" as (\\w+)( \\{)?$`, 'u');
const choice = /^state (\w+) <<choice>>$/;
const arrow = new RegExp(`^(\\w+|\\[\\*\\]) --> (\\w+|\\[\\*\\])(?: : ${label})?$`, 'u');

/** Reads a state diagram as {@link mermaid} writes them, line by line; refuses anything else. */
export function readMermaid(text: string): { states: readonly DrawnState[]; arrows: readonly DrawnArrow[] } {
  const [first, ...lines] = text.trimEnd().split('\n');
  if (first !== 'stateDiagram-v2') throw new Error(`no state diagram: ${first}`);
  const states: DrawnState[] = [];
  const arrows: DrawnArrow[] = [];
  const open: { readonly id: string; region: number }[] = [];
  for (const line of lines.map((each) => each.trim())) {
    const around = open.at(-1);
    const at = { within: around?.id ?? null, region: around?.region ?? 0 };
    const [isState, isChoice, isArrow] = [state.exec(line), choice.exec(line), arrow.exec(line)];
    if (isState) {
      const [, said = '', id = '', opens] = isState;
      states.push({ id, label: shown(said), ...at });
      if (opens) open.push({ id, region: 0 });
    } else if (isChoice) {
      states.push({ id: isChoice[1] as string, label: null, ...at });
    } else if (isArrow) {
      const [, from = '', to = '', said = ''] = isArrow;
      arrows.push({ from, to, label: shown(said), within: at.within });
    } else if (line === '--' && around) {
      around.region++;
    } else if (line === '}' && around) {
      open.pop();
    } else {
      throw new Error(`not read: ${line}`);
    }
  }
  if (open.length > 0) throw new Error(`${open.at(-1)?.id} is not closed`);
  return { states, arrows };
}

const shown = (text: string) => text.replace(/#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)));
