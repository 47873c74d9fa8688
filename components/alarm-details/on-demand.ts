import { html, nothing, type TemplateResult } from 'lit';
import type { AlarmDetails } from '../../contract/details';
import { metricSpans, type OptionalRead } from '../../contract/optional-reads';
import type { Asked, DetailsContent, DetailsRequest } from './details-content';
import { renderContributors, renderHistory, renderMuteRules } from './listed';
import { message } from './messages';

type Ask = (request: DetailsRequest) => void;

/** What is a list of things, and asked for by one button. */
type ListedRead = Exclude<OptionalRead, 'metrics'>;

/** Refused because the role may not: readers are told nothing, they cannot mend it. */
const notAllowed = 'read-not-allowed';

function isHidden(asked: Asked<unknown> | undefined): boolean {
  return asked?.status === 'refused' && asked.code === notAllowed && !asked.mend;
}

function refusalWords(code: string | undefined): string {
  if (code === 'throttled') return message('refused.throttled');
  const isForbidden = code === 'forbidden' || code === 'no-access';
  return message(isForbidden ? 'refused.forbidden' : 'refused.other');
}

function renderRefusal({ code, mend }: Asked<unknown>): TemplateResult {
  if (code === notAllowed) {
    return html`<ops-section-message role="alert" kind="warning">
      <p>${message('missing-right')}</p>
      <pre tabindex="0"><code>${mend}</code></pre>
    </ops-section-message>`;
  }
  return html`<ops-section-message role="alert" kind="error">
    <p>${refusalWords(code)}</p>
  </ops-section-message>`;
}

function renderButton(
  label: string,
  asked: Asked<unknown> | undefined,
  onClick: () => void,
  pressed?: boolean,
): TemplateResult {
  const isBusy = asked?.status === 'pending';
  return html`<button
    type="button"
    aria-disabled=${isBusy ? 'true' : nothing}
    aria-pressed=${pressed === undefined ? nothing : String(pressed)}
    @click=${() => {
      if (!isBusy) onClick();
    }}
  >
    ${label}
  </button>`;
}

/** What was asked for, what is wrong with it, and that it is on its way. */
function renderAsked<Value>(
  asked: Asked<Value> | undefined,
  show: (value: Value) => TemplateResult,
): TemplateResult | typeof nothing {
  if (!asked) return nothing;
  const { status, value } = asked;
  return html`${status === 'refused' ? renderRefusal(asked) : nothing}${
      value === undefined ? nothing : show(value)
    }${
      status === 'pending' && value === undefined
        ? html`<div class="block" aria-hidden="true"></div>`
        : nothing
    }
    <p role="status" class="spoken">${status === 'pending' ? message('reading') : nothing}</p>`;
}

function renderListed<Value>(
  read: ListedRead,
  asked: Asked<Value> | undefined,
  ask: Ask,
  show: (value: Value) => TemplateResult,
): TemplateResult | typeof nothing {
  if (isHidden(asked)) return nothing;
  return html`<section class=${read}>
    <h3>${message(`heading.${read}`)}</h3>
    <p class="subtle small">${message(`about.${read}`)}</p>
    ${renderAsked(asked, show)}
    <div class="actions">
      ${renderButton(message(`${asked?.value ? 'again' : 'show'}.${read}`), asked, () =>
        ask({ type: `details.${read}` }),
      )}
    </div>
  </section>`;
}

function renderMetrics(
  { onDemand }: DetailsContent,
  { billedMetrics, condition }: AlarmDetails,
  ask: Ask,
): TemplateResult | typeof nothing {
  const asked = onDemand.metrics;
  if (isHidden(asked) || condition?.kind === 'composite') return nothing;
  return html`<section class="metrics">
    <h3>${message('heading.metrics')}</h3>
    <p class="subtle small">
      ${
        billedMetrics === undefined
          ? message('about.metrics.unknown')
          : message('about.metrics', { count: billedMetrics })
      }
    </p>
    <div class="actions">
      ${metricSpans.map((span) =>
        renderButton(
          message(`span.${span}`),
          asked,
          () => ask({ type: 'details.metrics', span }),
          asked?.span === span,
        ),
      )}
    </div>
    ${renderAsked(asked, (chart) => html`<ops-alarm-chart .content=${chart}></ops-alarm-chart>`)}
  </section>`;
}

/** What may be asked for beside the details: only what the administrator lets be read of the account. */
export function renderOnDemand(
  content: DetailsContent,
  details: AlarmDetails,
  ask: Ask,
): readonly (TemplateResult | typeof nothing)[] {
  const { history, contributors, muteRules } = content.onDemand;
  const { now } = content;
  const sections: Readonly<Record<OptionalRead, () => TemplateResult | typeof nothing>> = {
    contributors: () =>
      details.hasContributors
        ? renderListed('contributors', contributors, ask, renderContributors)
        : nothing,
    metrics: () => renderMetrics(content, details, ask),
    history: () => renderListed('history', history, ask, renderHistory),
    'mute-rules': () =>
      renderListed('mute-rules', muteRules, ask, (rules) => renderMuteRules(rules, now)),
  };
  const order = ['contributors', 'metrics', 'history', 'mute-rules'] as const;
  return order.filter((read) => details.offered.includes(read)).map((read) => sections[read]());
}
