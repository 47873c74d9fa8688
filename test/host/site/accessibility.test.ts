import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../e2e/browser';
import { openStage, type Stage } from './stage';

interface Axe {
  run(
    root: Document,
    options: { iframes: boolean },
  ): Promise<{ violations: readonly { id: string; nodes: readonly { html: string }[] }[] }>;
}

describe('the pages of the site', () => {
  const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core'), 'utf8');
  let stage: Stage;
  let browser: Browser;
  before(async () => {
    stage = await openStage();
    browser = await launchBrowser();
  });
  after(async () => {
    await browser.close();
    await stage.close();
  });

  for (const path of [
    '/wiki/pages/runbook?as=anonymous',
    '/wiki/pages/two?theme=dark',
    '/wiki/pages/two?mode=edit',
    '/wiki/create?space=ENG',
    '/wiki/pages/runbook/history?theme=dark',
    '/wiki/pages/runbook/move',
    '/wiki/templates?space=OPS',
    '/wiki/admin/confluops',
    '/wiki/search?text=la&theme=dark',
    '/wiki/pages/missing',
  ]) {
    test(`${path} has no accessibility problem that axe finds`, async () => {
      const page = await browser.newPage();
      await page.goto(stage.site.url + path);
      await page.getByRole('button', { name: /switch user/ }).click();

      // The page's policy lets no other script in; an evaluation comes as a debugger's does.
      await page.evaluate(axe);
      const problems = await page.evaluate(async () => {
        const tool = (globalThis as unknown as { axe: Axe }).axe;
        const { violations } = await tool.run(document, { iframes: false });
        return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
      });
      await page.close();

      assert.deepEqual(problems, []);
    });
  }
});
