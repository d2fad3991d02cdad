import { hoverScript } from './hover-script.ts';
import { type Content, Html, html } from './html.ts';
import { pageStyle } from './page-style.ts';
import { type Section, sectionHtml } from './section.ts';

export interface Page {
  readonly title: string;
  /** What stands below the title. */
  readonly lead: Content;
  readonly sections: readonly Section[];
}

/** Nothing is loaded from anywhere; no script runs that is not in the page. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:";

/** One file that is all there is: no network, no reference to anything outside. */
export function pageHtml({ title, lead, sections }: Page): string {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="generator" content="please-hold">
<title>${title}</title>
<style>${new Html(pageStyle)}</style>
</head>
<body>
<a class="skip" href="#main">To the report</a>
<header><h1><bdi>${title}</bdi></h1>
${lead}
</header>
<nav aria-label="Contents"><ul>${sections.map(({ id, title: name }) => html`<li><a href="#${id}">${name}</a></li>`)}</ul></nav>
<main id="main">
${sections.map(sectionHtml)}
</main>
<footer>Made with please-hold.</footer>
<script>${new Html(hoverScript)}</script>
</body>
</html>
`.text;
}
