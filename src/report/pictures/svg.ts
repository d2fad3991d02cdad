import { type Content, type Html, html } from '../page/html.ts';
import { pictureStyle } from './picture-style.ts';

/** A drawing of so many pixels; its parts take their colours from the page, or from a style of their own. */
export class Svg {
  readonly width: number;
  readonly height: number;
  readonly parts: Content;

  constructor(width: number, height: number, parts: Content) {
    this.width = Math.ceil(width);
    this.height = Math.ceil(height);
    this.parts = parts;
  }

  /** As a part of a page, whose style it has. */
  inPage(title: string): Html {
    const { width, height, parts } = this;
    return html`<svg role="img" aria-label="${title}" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">${parts}</svg>`;
  }

  /** As a file of its own. */
  alone(title: string, says: string): string {
    const { width, height, parts } = this;
    return html`<svg xmlns="http://www.w3.org/2000/svg" class="picture" role="img" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">
<title>${title}</title>
<desc>${says}</desc>
<style>${pictureStyle}</style>
<rect class="paper" width="${width}" height="${height}"/>
${parts}
</svg>`.text;
  }
}

/** A coordinate, to a hundredth of a pixel. */
export const px = (value: number): number => Math.round(100 * value) / 100;

/** About how wide a letter of 12 pixels is; pictures and the letters of East Asia are as wide as they are high, and more. */
const ADVANCE = 6.6;
const WIDE = 17;
const wide =
  /[\p{Extended_Pictographic}\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60]/u;

const advance = (letter: string): number => (letter > '\u00ff' && wide.test(letter) ? WIDE : ADVANCE);

/** As much of a text as fits into so many pixels, and all of it for who asks. */
export function clipped(text: string, width: number): Html {
  if (widthOf(text) <= width) return html`${text}`;
  let room = width - ADVANCE;
  const shown: string[] = [];
  for (const letter of text) {
    room -= advance(letter);
    if (room < 0 && shown.length > 0) break;
    shown.push(letter);
  }
  return html`${shown.join('')}…<title>${text}</title>`;
}

/** About how wide a text is, in pixels. */
export function widthOf(text: string): number {
  let width = 0;
  for (const letter of text) width += advance(letter);
  return width;
}
