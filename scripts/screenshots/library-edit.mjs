import { inSection } from './admin-frame.mjs';

/**
 * The pictures of one macro in docs/administrators.md: the tab in which it is edited, the comparison
 * of its samples, and, once that is published, what differs between its two versions.
 */
export function photographMacroEditing(browser, ready, mode) {
  return inSection(browser, ready, mode, 'User macros', async ({ page, frame, press, take }) => {
    const output = (text) =>
      frame.locator('ops-template-preview ops-macro-view[state=shown]').getByText(text).waitFor();

    await press('Notice');
    await frame.locator('ops-macro-samples').getByLabel('Title').first().fill('Freeze from Friday');
    await output('Freeze from Friday');
    await press('Keep this output as expected');
    await frame.getByText('Samples saved').waitFor();
    await frame.locator('ops-template-editor .cm-content').focus();
    await page.keyboard.press('ControlOrMeta+End');
    await page.keyboard.type('<p>Ask the release manager.</p>');
    await output('Ask the release manager.');
    await page.keyboard.press('ControlOrMeta+S');
    await frame.getByText('Draft saved').first().waitFor();
    await take('macro-edit');
    await press('Publish…');
    await frame.getByLabel('What changes, and why').fill('Says whom to ask');
    await frame.getByRole('heading', { name: 'The new version' }).waitFor();
    await take('macro-publish');
    await press('Publish');
    await press('Close');
    await frame.getByRole('tab', { name: 'Versions' }).click();
    await press('Compare');
    await frame.locator('ops-template-diff').getByText('Ask the release manager.').waitFor();
    await take('macro-versions');
  });
}
