import path from 'node:path';
import { inSection } from './admin-frame.mjs';

/** 25 macros as Data Center stores them, written for tests. */
const file = path.join(import.meta.dirname, '../../test/rules/import/data-center/bandana.xml');

/** The picture of an import's report in docs/administrators.md. */
export function photographImport(browser, ready, mode) {
  return inSection(browser, ready, mode, 'User macros', async ({ page, frame, press, take }) => {
    await press('Import and export');
    const chooser = page.waitForEvent('filechooser');
    await press('Choose files');
    await (await chooser).setFiles(file);
    await frame.getByText('Needs rewriting (').waitFor();
    await press('Needs rewriting (6)');
    await press('2 findings in java-version');
    await take('import');
  });
}
