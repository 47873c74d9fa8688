import { openDialog } from './dialog';
import { element } from './dom';

/** What `router.navigate`, `open` and `getUrl` send (@forge/bridge, router.ts). */
export interface NavigationRequest {
  readonly url?: string;
  readonly target?: string;
  readonly contentId?: string;
  readonly spaceKey?: string;
  readonly type?: 'same-tab' | 'new-tab';
}

/**
 * The address that a request means; undefined for a target that the local site has no page for.
 *
 * @throws when the url cannot be read, or is none of the web.
 */
export function addressOf(request: NavigationRequest): URL | undefined {
  const { url, target, contentId = '', spaceKey = '' } = request;
  if (url !== undefined) {
    const address = new URL(url, location.origin);
    if (!/^https?:$/.test(address.protocol))
      throw new Error(`${address.protocol} links are refused.`);
    return address;
  }
  switch (target) {
    case 'contentView':
      return new URL(`/wiki/pages/${contentId}`, location.origin);
    case 'contentEdit':
      return new URL(`/wiki/pages/${contentId}?mode=edit`, location.origin);
    case 'spaceView':
      return new URL(`/wiki/spaces/${spaceKey}`, location.origin);
    default:
      return undefined;
  }
}

/** Goes there; another site only after the user agreed. Rejects when the user declines. */
export async function navigate(address: URL, type: NavigationRequest['type']): Promise<void> {
  if (address.origin !== location.origin && !(await confirmed(address))) {
    throw new Error('The user declined to leave the site.');
  }
  if (type === 'new-tab') open(address, '_blank', 'noopener');
  else location.assign(address);
}

function confirmed(address: URL): Promise<boolean> {
  return new Promise((resolve) => {
    let agreed = false;
    const proceed = element('button', { type: 'button', className: 'button primary' }, 'Continue');
    const cancel = element('button', { type: 'button', className: 'button' }, 'Cancel');
    const close = openDialog({
      title: 'You are leaving the site',
      size: 'small',
      closeOnEscape: true,
      closeOnOverlayClick: true,
      content: [
        element(
          'div',
          { className: 'modal-body' },
          element('p', {}, 'An app wants to open this address:'),
          element('p', { className: 'modal-address' }, address.href),
        ),
        element('div', { className: 'modal-footer' }, cancel, proceed),
      ],
      onClose: () => {
        resolve(agreed);
      },
    });
    cancel.addEventListener('click', close);
    proceed.addEventListener('click', () => {
      agreed = true;
      close();
    });
    proceed.focus();
  });
}
