import { AppFrame } from './app-frame';
import { runCommand } from './commands';
import { Page } from './page';
import { pageDataId, type PageData } from './page-data';

const data = JSON.parse(document.getElementById(pageDataId)?.textContent ?? '') as PageData;
const page = new Page(data, runCommand);

for (const frame of data.frames) {
  const place = document.querySelector(`[data-frame="${CSS.escape(frame.localId)}"]`);
  if (place) page.mount(new AppFrame(page, frame), place);
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
