import { html, nothing, type TemplateResult } from 'lit';
import { iconAddress } from '../../rules/macro-icon';
import { icon } from './icons';

/**
 * A macro's icon, under `macroIconStyles`: the image that its administrator named, over a drawing of
 * ours that is seen until the image is there, and where none may be loaded.
 *
 * @param image - What the macro names.
 * @param siteUrl - The site around; undefined while nobody knows it.
 */
export function macroIcon(image: string, siteUrl: string | undefined): TemplateResult {
  const address = iconAddress(image, siteUrl);
  return html`<span class="macro-icon">
    ${icon('macro')}
    ${
      address
        ? html`<img src=${address} alt="" loading="lazy" @load=${show} @error=${hide} />`
        : nothing
    }
  </span>`;
}

function show({ target }: Event): void {
  (target as HTMLImageElement).classList.add('loaded');
}

function hide({ target }: Event): void {
  (target as HTMLImageElement).classList.remove('loaded');
}
