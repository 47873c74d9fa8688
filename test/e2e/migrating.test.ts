import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { promisify } from 'node:util';
import { AdminPage } from './admin-page';
import { openMacros, shown } from './shown-macros';
import { openStage, type Stage } from './stage';

const run = promisify(execFile);
const macros = ['notice', 'label', 'snippet', 'frame'].flatMap((name) => ['--macro', name]);

let stage: Stage;

before(async () => {
  stage = await openStage();
});

after(() => stage.close());

/** Runs the command as the administrator would, in a shell with the lines that the start printed. */
async function migrate(...args: readonly string[]): Promise<string> {
  const { site, apiEmail, apiToken } = stage.stack.ready;
  const command = ['--import', 'tsx', 'migrate/main.ts', '--site', site, '--email', apiEmail];
  const { stdout } = await run(process.execPath, [...command, ...args], {
    env: { ...process.env, CONFLUENCE_API_TOKEN: apiToken },
  });
  return stdout;
}

async function textOf(slug: string): Promise<string> {
  const page = await stage.browser.newPage();
  await page.goto(`${stage.stack.ready.site}/wiki/pages/${slug}?as=reader`);
  const text = await page.locator('main').innerText();
  await page.close();
  return text;
}

/** What the admin page says of where a macro is used. */
async function usesOf(title: string): Promise<string> {
  const admin = await AdminPage.open(stage.browser, stage.stack);
  await admin.button('User macros').click();
  await admin.frame.getByRole('button', { name: title, exact: true }).first().click();
  await admin.frame.getByRole('tab', { name: 'Where it is used' }).click();
  const uses = admin.frame.locator('ops-library-uses');
  await uses.getByRole('button', { name: 'Look again' }).waitFor();
  const text = await uses.evaluate((element) => element.shadowRoot?.textContent ?? '');
  await admin.page.close();
  return text.replace(/\s+/g, ' ');
}

test('pages that came along show their macros after the command, and as before when put back', async () => {
  const journal = path.join(stage.dataFolder, 'pages.jsonl');
  assert.match(await textOf('incident-handbook'), /Unknown macro: frame[^]*Unknown macro: notice/);
  assert.match(await textOf('release-checklist'), /Unknown macro: snippet/);
  assert.match(await usesOf('Notice'), /3 pages and blog posts still hold Data Center’s macro/);

  const told = await migrate(...macros, '--journal', journal, '--apply');

  assert.match(told, /\n3 written\n/);
  assert.doesNotMatch(await textOf('incident-handbook'), /Unknown macro/);
  const { browser, stack } = stage;
  const handbook = await openMacros(browser, stack, '/wiki/pages/incident-handbook?as=reader');
  const seen = await shown(handbook);
  assert.deepEqual(
    [...seen.values()].map(({ state }) => state).filter((it) => it !== 'shown'),
    [],
  );
  assert.match(seen.get('frame')?.text ?? '', /Whoever is on call reads this first\./);
  assert.match(seen.get('frame')?.text ?? '', /In a frame/);
  await handbook.close();
  const checklist = await openMacros(browser, stack, '/wiki/pages/release-checklist?as=reader');
  const onChecklist = await shown(checklist);
  assert.match(onChecklist.get('notice')?.text ?? '', /Ask in <#releases>, "now" & not later\./);
  assert.match(onChecklist.get('snippet')?.text ?? '', /if \(a < b && b > c\)/);
  await checklist.close();
  assert.match(await textOf('release-checklist'), /Table of contents/);
  assert.match(await usesOf('Notice'), /No page that you see holds Data Center’s macro/);

  const back = await migrate('--undo', journal, '--apply');

  assert.match(back, /\n3 put back\n/);
  assert.match(await textOf('incident-handbook'), /Unknown macro: frame/);
});
