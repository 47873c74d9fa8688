import { inSection } from './admin-frame.mjs';

/** The pictures of the list of user macros and of the settings in docs/administrators.md. */
export async function photographSections(browser, ready, mode) {
  await inSection(browser, ready, mode, 'User macros', async ({ frame, take }) => {
    await frame.getByText('14 macros').waitFor();
    await take('macros');
  });
  await inSection(browser, ready, mode, 'Settings', async ({ frame, take }) => {
    await frame.getByText('Save settings').waitFor();
    await take('settings');
  });
}
