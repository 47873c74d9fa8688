import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
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
      const problems = await problemsOf(page);
      await page.close();

      assert.deepEqual(problems, []);
    });
  }

  test('have none either with a macro’s tools, the macro browser or a menu open', async () => {
    const page = await browser.newPage();
    const shown: Record<string, readonly string[]> = {};
    await page.goto(`${stage.site.url}/wiki/pages/two?mode=edit&theme=dark`);
    await page.getByRole('button', { name: 'CloudWatch alarm macro' }).first().click();
    shown['tools'] = await problemsOf(page);
    await page.getByRole('button', { name: 'Insert', exact: true }).click();
    shown['browser'] = await problemsOf(page);
    await page.goto(`${stage.site.url}/wiki/pages/two`);
    await page.getByRole('button', { name: 'More actions' }).click();
    shown['menu'] = await problemsOf(page);
    await page.close();

    assert.deepEqual(shown, { tools: [], browser: [], menu: [] });
  });

  async function problemsOf(page: Page): Promise<readonly string[]> {
    // The page's policy lets no other script in; an evaluation comes as a debugger's does.
    await page.evaluate(axe);
    return page.evaluate(async () => {
      const tool = (globalThis as unknown as { axe: Axe }).axe;
      const { violations } = await tool.run(document, { iframes: false });
      return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
    });
  }
});
