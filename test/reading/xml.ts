/** An element of an XML file. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
// Char of XML 1.0.
const forbidden = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/u;

/** Reads XML of elements and attributes, without text, as XML 1.0 has it; refuses what is not well-formed. */
export function readXml(text: string): Element {
  const wrong = forbidden.exec(text);
  if (wrong) throw new Error(`a character that XML forbids at ${wrong.index}`);
  const body = text.replace(/^<\?xml version="1\.0" encoding="UTF-8"\?>\s*/, '');
  const root: { children: Element[] } = { children: [] };
  const open: { name: string; attributes: Record<string, string>; children: Element[] }[] = [];
  const tag = /<(\/?)([\w:.-]+)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>|\s+/gy;
  let end = 0;
  for (const match of body.matchAll(tag)) {
    end = match.index + match[0].length;
    const [, closes, name, attributes, isEmpty] = match;
    if (name === undefined) continue;
    if (closes) {
      const closed = open.pop();
      if (closed?.name !== name) throw new Error(`</${name}> closes <${closed?.name}>`);
      continue;
    }
    const element = { name, attributes: attributesOf(attributes ?? ''), children: [] };
    (open.at(-1) ?? root).children.push(element);
    if (!isEmpty) open.push(element);
  }
  if (end !== body.length) throw new Error(`not XML: ${body.slice(end, end + 60)}`);
  if (open.length > 0 || root.children.length !== 1) throw new Error('not all elements are closed');
  return root.children[0] as Element;
}

function attributesOf(text: string): Record<string, string> {
  const found: Record<string, string> = Object.create(null);
  for (const [, name = '', value = ''] of text.matchAll(/([\w:.-]+)="([^"]*)"/g)) {
    if (name in found) throw new Error(`${name} is there twice`);
    found[name] = value.replace(/[\t\n\r]/g, ' ').replace(/&(#?)(\w*);?/g, (all, isCode, which: string) => {
      const code = isCode ? Number(which.startsWith('x') ? `0${which}` : which) : Number.NaN;
      const character = isCode ? String.fromCodePoint(code) : named[which];
      if (character === undefined || !all.endsWith(';')) throw new Error(`no entity ${all}`);
      return character;
    });
  }
  return found;
}
