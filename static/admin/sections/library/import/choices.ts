import { html, nothing, type TemplateResult } from 'lit';
import type { ImportOptions, ImportState } from './import-state';
import { message } from './messages';

/** What is decided for all macros of an import, and what is to be known before. */
export function importChoices(
  { rows, options, settings, begun }: ImportState,
  isBusy: boolean,
  decide: (options: Partial<ImportOptions>) => void,
): TemplateResult {
  const open = rows.filter(({ end }) => end === undefined);
  const hasTemplates = open.some(({ found }) => found.is === 'macro');
  const secrets = rows.filter(({ report }) =>
    report?.findings.some(({ code }) => code === 'credential'),
  ).length;
  const goingOn = open.filter(({ name }) => begun.has(name)).length;
  return html`
    ${
      hasTemplates
        ? html`<fieldset ?disabled=${isBusy}>
              <legend>${message('encoding')}</legend>
              ${radio('encoding', options.encoding === 'data-center', 'encoding.data-center', () =>
                decide({ encoding: 'data-center' }),
              )}
              <p class="subtle small">${message('encoding.data-center.hint')}</p>
              ${radio('encoding', options.encoding === 'none', 'encoding.none', () =>
                decide({ encoding: 'none' }),
              )}
            </fieldset>
            ${
              options.encoding === 'none'
                ? html`<ops-section-message
                    role="alert"
                    kind="warning"
                    heading=${message('encoding.none.heading')}
                  >
                    <p>${message('encoding.none.warning')}</p>
                  </ops-section-message>`
                : nothing
            }
            <fieldset ?disabled=${isBusy}>
              <legend>${message('publish')}</legend>
              ${radio('publish', !options.isPublished, 'publish.no', () =>
                decide({ isPublished: false }),
              )}
              ${radio('publish', options.isPublished, 'publish.yes', () =>
                decide({ isPublished: true }),
              )}
            </fieldset>`
        : nothing
    }
    ${
      settings
        ? html`<label>
            <input
              type="checkbox"
              .checked=${options.takesSettings}
              ?disabled=${isBusy}
              @change=${(event: Event) =>
                decide({ takesSettings: (event.target as HTMLInputElement).checked })}
            />
            ${message('settings')}
          </label>`
        : nothing
    }
    ${goingOn > 0 ? html`<p>${message('begun', { count: goingOn })}</p>` : nothing}
    ${
      secrets > 0
        ? html`<ops-section-message
            kind="warning"
            heading=${message('credentials.heading', { count: secrets })}
          >
            <p>${message('credentials')}</p>
          </ops-section-message>`
        : nothing
    }
  `;
}

type Choice = 'encoding.data-center' | 'encoding.none' | 'publish.no' | 'publish.yes';

function radio(
  group: string,
  isChecked: boolean,
  choice: Choice,
  choose: () => void,
): TemplateResult {
  return html`<label>
    <input type="radio" name=${group} .checked=${isChecked} @change=${choose} />
    ${message(choice)}
  </label>`;
}
