// Takes the pictures of README.md and of the guides anew, from the local site, light and dark.
import { mkdir } from 'node:fs/promises';
import { chromium } from 'playwright-core';
import { chromiumArguments, findChromium } from '../chromium.mjs';
import { photographSections } from './admin-sections.mjs';
import { photographWizard } from './administrators.mjs';
import { photographEditor } from './editors.mjs';
import { photographMacroEditing } from './library-edit.mjs';
import { photographImport } from './library-import.mjs';
import { pictures, withLocalSite } from './local-site.mjs';
import { photographReader } from './readers.mjs';
import { photographRunbook } from './runbook.mjs';

await mkdir(pictures, { recursive: true });
const { executablePath, env } = await findChromium();
const browser = await chromium.launch({
  executablePath,
  args: chromiumArguments,
  env: { ...process.env, ...env },
});
try {
  for (const mode of ['light', 'dark']) {
    await withLocalSite([], async (ready) => {
      await photographRunbook(browser, ready, mode);
      await photographEditor(browser, ready, mode);
      await photographReader(browser, ready, mode);
      await photographSections(browser, ready, mode);
      await photographImport(browser, ready, mode);
      await photographMacroEditing(browser, ready, mode);
    });
    await withLocalSite(['--empty'], (ready) => photographWizard(browser, ready, mode));
  }
} finally {
  await browser.close();
}
