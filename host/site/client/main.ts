import { AppFrame } from './app-frame';
import { runCommand } from './commands';
import { Page } from './page';
import { pageDataId, type PageData } from './page-data';

const data = JSON.parse(document.getElementById(pageDataId)?.textContent ?? '') as PageData;
const page = new Page(data, runCommand);

const { editor } = data;
if (editor) {
  // Whoever only reads a page does not wait for the editor.
  void import('./editor/page-editor').then(({ PageEditor }) => new PageEditor(page, editor));
} else {
  for (const frame of data.frames) {
    // An included page may hold a macro of the same id: frames are in the order of their places.
    const places = document.querySelectorAll(`[data-frame="${CSS.escape(frame.localId)}"]`);
    const place = [...places].find(({ childElementCount }) => childElementCount === 0);
    if (place) page.mount(new AppFrame(page, frame), place);
  }
}

document.querySelector('[data-action=theme]')?.addEventListener('click', () => {
  page.theme.toggle();
});

document.querySelector('[data-action=sidebar]')?.addEventListener('click', ({ currentTarget }) => {
  const open = document.body.classList.toggle('sidebar-open');
  (currentTarget as Element).setAttribute('aria-expanded', String(open));
});

document.querySelector('[data-action=copy-link]')?.addEventListener('click', () => {
  void navigator.clipboard.writeText(location.href).then(() => {
    page.flags.show({ id: 'copied', title: 'Link copied', type: 'success', isAutoDismiss: true });
  });
});

document.querySelector('[data-action=print]')?.addEventListener('click', () => {
  print();
});
