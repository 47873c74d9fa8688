import { waitUntil } from '@open-wc/testing';
import { deep } from '../deep';

/** The element once the dialog that it is, or has, stands open: it looks for its place first. */
export async function opened<Shown extends Element>(element: Shown): Promise<Shown> {
  const dialog = element.localName === 'ops-dialog' ? element : deep(element, 'ops-dialog');
  await waitUntil(() => deep(dialog, 'dialog').matches(':modal'));
  return element;
}
