import { html, type TemplateResult } from 'lit';
import type { MacroAnswer, MacroOutput } from '../../contract/macros';
import type { Reading } from '../../rules/reading';
import type { MacroView } from './macro-view';
import './define';

type Arguments = Partial<Pick<MacroView, 'answer' | 'inline' | 'editing' | 'readings'>>;

interface Story {
  readonly args?: Arguments;
  readonly render?: (given: Arguments) => TemplateResult;
}

const now = new Date('2026-03-02T09:30:00Z');

function view(given: Arguments): TemplateResult {
  return html`<ops-macro-view
    macro-name="child-pages"
    base-url="https://site.example/wiki/spaces/OPS/pages/98306"
    .answer=${given.answer}
    .inline=${given.inline ?? false}
    .editing=${given.editing ?? false}
    .readings=${given.readings ?? []}
    .now=${now}
  ></ops-macro-view>`;
}

function shown(markup: string, given: Partial<MacroOutput> = {}): MacroOutput {
  return { state: 'shown', html: markup, styles: { inline: [], sheet: '' }, alarms: [], ...given };
}

function answered(answer: MacroAnswer): Story {
  return { args: { answer } };
}

export default { title: 'Macro view', component: 'ops-macro-view', render: view };

export const Loading: Story = {};
export const Empty: Story = answered({ state: 'empty' });
export const EmptyWhileEditing: Story = { args: { answer: { state: 'empty' }, editing: true } };
export const UnknownMacro: Story = answered({ state: 'unknown-macro' });
export const Disabled: Story = answered({ state: 'disabled' });
export const NotVisible: Story = answered({ state: 'not-visible' });
export const Failed: Story = answered({ state: 'failed' });
export const FailedForAdministrators: Story = answered({
  state: 'failed',
  place: { line: 12, column: 4 },
});
export const Unavailable: Story = answered({ state: 'unavailable', cause: 'internal' });
export const ConfluenceBusy: Story = answered({
  state: 'unavailable',
  cause: 'confluence-busy',
  retryAt: '2026-03-02T09:45:00Z',
});
export const InlineUnavailable: Story = {
  args: { answer: { state: 'unavailable', cause: 'timeout' }, inline: true },
};

export const Text: Story = answered(
  shown(`<h1>Runbook</h1><p>Read <a href="/wiki/spaces/OPS">the space</a>, then <code>kubectl get pods</code>.</p>
    <h2>Steps</h2><ol><li>Look<ul><li>at the graphs</li><li>at the logs</li></ul></li><li>Mend</li></ol>
    <h3>Quoted</h3><blockquote><p>Nobody has ever been told off for it.</p></blockquote>
    <p data-ops="title">query.sql</p><pre data-ops="code" data-ops-language="sql"><code>select *
  from orders
 where state = 'late'</code></pre><hr><p>Ask <span data-ops="user" data-ops-user="1">Erik Lindqvist</span>,
    <mark>soon</mark>.</p>`),
);

export const Table: Story = answered(
  shown(`<table><tbody><tr><th>Page</th><th>Changed</th></tr>
    <tr><td><a href="/wiki/pages/fifty">Latency of all fifty services</a></td><td>2026-03-02</td></tr>
    <tr><td><a href="/wiki/pages/empty">Scratch page</a></td><td>2026-03-01</td></tr></tbody></table>`),
);

const kinds = ['info', 'note', 'tip', 'warning'] as const;
export const Panels: Story = answered(
  shown(
    kinds
      .map(
        (kind) =>
          `<div data-ops="panel" data-ops-kind="${kind}"><p data-ops="title">A ${kind}</p><p>What it says.</p></div>`,
      )
      .join('') +
      '<div data-ops="panel" data-ops-kind="panel"><p>A panel without a title.</p></div>',
  ),
);

const colours = ['grey', 'red', 'yellow', 'green', 'blue', 'purple'] as const;
export const Statuses: Story = answered(
  shown(
    `<p>${colours
      .map((colour) => `<span data-ops="status" data-ops-colour="${colour}">${colour}</span>`)
      .join(' ')}</p>`,
  ),
);

export const ExpandAndContents: Story = answered(
  shown(`<nav data-ops="toc"><ul><li><a href="#one">One</a></li><li><a href="#two">Two</a></li></ul></nav>
    <h2 id="one">One</h2><p>First.</p>
    <details data-ops="expand" open><summary>More</summary><h3 id="two">Two</h3><p>Second.</p></details>`),
);

export const ColumnsAndTasks: Story = answered(
  shown(`<div data-ops="section"><div data-ops="column" data-ops-width="30%"><p>Left</p></div>
    <div data-ops="column"><ul data-ops="tasks"><li data-ops="task" data-ops-done="true">Deploy</li>
    <li data-ops="task" data-ops-done="false">Tell support</li></ul></div></div>
    <div data-ops="placeholder" data-ops-macro="jira"><p>Its body.</p></div>`),
);

export const OwnStyles: Story = answered(
  shown(
    '<div class="frame" data-ops-style="0"><p>In a frame of its own.</p></div>',
    // What the backend took out of the template.
    {
      styles: {
        inline: ['border-left: 4px solid #0052cc'],
        sheet: '.frame { padding: 8px 16px; } .frame > p { font-style: italic; }',
      },
    },
  ),
);

const connectionId = '7d9c1f64-2b1e-4c58-9a55-0d3a3c6f2a10';
const reading: Reading = {
  answer: { state: 'alarm', since: '2026-03-02T09:18:00Z' },
  checkedAt: now,
};
export const Alarms: Story = {
  args: {
    answer: shown(
      `<table><tbody><tr><th>Checkout</th><td><ops-alarm-badge data-ops-alarm="0"></ops-alarm-badge></td></tr>
       <tr><th>Payments</th><td><ops-alarm-badge data-ops-alarm="1"></ops-alarm-badge></td></tr>
       <tr><th>Guessed</th><td><ops-alarm-badge></ops-alarm-badge></td></tr></tbody></table>`,
      {
        alarms: ['checkout-latency', 'payments-5xx'].map((alarmName) => ({
          connectionId,
          alarmName,
          grant: '1.0f1e2d3c.bm90IGEgZ3JhbnQ',
        })),
      },
    ),
    readings: [reading],
  },
};

/** Macros in a sentence keep to its line. */
export const InASentence: Story = {
  render: () =>
    html`<p>
      The release is
      ${view({
        answer: shown('<span data-ops="status" data-ops-colour="green">Done</span>'),
        inline: true,
      })}
      and ${view({ answer: { state: 'failed' }, inline: true })} comes next.
    </p>`,
};
