import { html, type TemplateResult } from 'lit';
import type { MacroFollowEvent } from '../../../../../components/macro-view/macro-view';
import type { MacroSample, SamplePreview } from '../../../../../contract/library';
import { message } from './messages';

interface PreviewActs {
  readonly close: () => void;
  /** Opens a link of the output. */
  readonly follow: (url: string) => void;
  readonly again: () => void;
}

/** What a version comes to with each sample, as readers get it. */
export function preview(
  macroName: string,
  version: number,
  shown: readonly { readonly sample: MacroSample; readonly preview: SamplePreview }[],
  { close, follow, again }: PreviewActs,
): TemplateResult {
  return html`<section aria-labelledby="shown-heading">
    <h2 id="shown-heading" tabindex="-1">${message('preview.heading', { version })}</h2>
    <p class="subtle">${message('preview.about')}</p>
    ${shown.map(
      ({ sample, preview: { answer } }) =>
        html`<article>
          <h3><bdi>${sample.name}</bdi></h3>
          <div class="stage">
            <ops-macro-view
              .macroName=${macroName}
              .answer=${answer}
              editing
              @ops-macro-follow=${({ url }: MacroFollowEvent) => follow(url)}
              @ops-macro-retry=${again}
            ></ops-macro-view>
          </div>
        </article>`,
    )}
    <div class="actions">
      <button type="button" @click=${close}>${message('close')}</button>
    </div>
  </section>`;
}
