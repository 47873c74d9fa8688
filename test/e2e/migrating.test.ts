import assert from 'node:assert/strict';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { migratePages } from './migrate-command';
import { openMacros, shown } from './shown-macros';
import { openStage, type Stage } from './stage';

const macros = ['notice', 'label', 'snippet', 'frame'].flatMap((name) => ['--macro', name]);

let stage: Stage;

before(async () => {
  stage = await openStage();
});

after(() => stage.close());

async function textOf(slug: string): Promise<string> {
  const page = await stage.browser.newPage();
  await page.goto(`${stage.stack.ready.site}/wiki/pages/${slug}?as=reader`);
  const text = await page.locator('main').innerText();
  await page.close();
  return text;
}

test('pages that came along show their macros after the command, and as before when put back', async () => {
  const journal = path.join(stage.dataFolder, 'pages.jsonl');
  assert.match(await textOf('incident-handbook'), /Unknown macro: frame[^]*Unknown macro: notice/);
  assert.match(await textOf('release-checklist'), /Unknown macro: snippet/);

  const told = await migratePages(stage.stack, ...macros, '--journal', journal, '--apply');

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

  const back = await migratePages(stage.stack, '--undo', journal, '--apply');

  assert.match(back, /\n3 put back\n/);
  assert.match(await textOf('incident-handbook'), /Unknown macro: frame/);
});
