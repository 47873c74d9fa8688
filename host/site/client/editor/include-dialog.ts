import { openDialog } from '../dialog';
import { element } from '../dom';
import type { EditorData } from '../page-data';

/** Asks which page shall be shown inside this one. */
export function openIncludeDialog(
  pages: EditorData['pages'],
  onChoose: (page: EditorData['pages'][number]) => void,
): void {
  let chosen: EditorData['pages'][number] | undefined;
  const select = element(
    'select',
    { id: 'included-page' },
    ...pages.map(({ id, title }) => element('option', { value: id }, title)),
  );
  const insert = element('button', { type: 'button', className: 'button primary' }, 'Insert page');
  const close = openDialog({
    title: 'Include page',
    size: 'small',
    closeOnEscape: true,
    closeOnOverlayClick: true,
    content: [
      element(
        'div',
        { className: 'modal-body page-form' },
        element('label', { htmlFor: select.id }, 'Page to include'),
        select,
      ),
      element('div', { className: 'modal-footer' }, insert),
    ],
    onClose: () => {
      if (chosen) onChoose(chosen);
    },
  });
  insert.addEventListener('click', () => {
    chosen = pages.find(({ id }) => id === select.value);
    close();
  });
}
