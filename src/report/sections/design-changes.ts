import type { Comparison } from '../../measure/comparison.ts';
import { originOf } from '../../simulate/origin.ts';
import { designChanges } from '../design-changes.ts';
import { html } from '../page/html.ts';
import type { Section } from '../page/section.ts';
import { tableHtml } from '../page/table.ts';

/** More rows than this nobody reads. */
const SHOWN = 60;

/** The options that differ between the two designs. */
export function designChangesSection({ before, after }: Comparison<string>): Section {
  const [was, is] = [originOf(before)?.design, originOf(after)?.design];
  const all = was === undefined || is === undefined ? undefined : designChanges(was, is);
  const text = (value: string | undefined) =>
    value === undefined ? html`<span class="soft">none</span>` : html`<code>${value}</code>`;
  const body =
    all === undefined
      ? html`<p>It is not known what the two runs were made from.</p>`
      : all.length === 0
        ? html`<p>Nothing: the two designs have the same options.</p>`
        : [
            tableHtml({
              caption: 'Options that differ',
              columns: ['Option', 'Before', 'After'],
              isText: true,
              rows: all
                .slice(0, SHOWN)
                .map((each) => [html`<code>${each.path}</code>`, text(each.before), text(each.after)]),
            }),
            all.length > SHOWN && html`<p>And ${all.length - SHOWN} more.</p>`,
          ];
  return {
    id: 'design',
    title: 'What changed in the design',
    lead: 'Every option that reads differently; functions are compared by their names only.',
    body,
  };
}
