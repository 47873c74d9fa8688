import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../e2e/browser';
import { openStage, type Stage } from './stage';

const html = `<!doctype html><html lang="en"><head><title>App</title>
<link rel="stylesheet" href="./app.css"></head><body><p></p><script src="./app.js"></script></body></html>`;

/** An app that does all that none should do, once its page has loaded. */
const script = `addEventListener('load', () => {
  alert('ran');
  new Image().src = 'https://secure.gravatar.com/avatar';
  document.body.append(document.createElement('style'));
});`;

let stage: Stage;
let browser: Browser;
before(async () => {
  stage = await openStage({ html, files: { 'app.css': '', 'app.js': script } });
  browser = await launchBrowser();
});
after(async () => {
  await browser.close();
  await stage.close();
});

test('counts dialogs, requests to other hosts and styles that come into a frame’s document', async () => {
  const page = await browser.newPage();
  page.on('dialog', (dialog) => void dialog.dismiss());
  await page.route('https://**', (route) => route.fulfill({ status: 204 }));
  const told = (name: string) =>
    page.waitForResponse(
      (response) =>
        response.url().endsWith('/host/reports') &&
        (response.request().postData() ?? '').includes(name),
    );
  const all = ['scripts', 'requests', 'styles'].map(told);

  await page.goto(`${stage.site.url}/wiki/pages/two`);
  await Promise.all(all);
  await page.close();

  const { scripts, requests, styles } = stage.reports;
  assert.equal(scripts[0], 'alert(ran)');
  assert.equal(requests[0], 'https://secure.gravatar.com/avatar');
  assert.equal(styles[0], '<style></style>');
  assert.equal(new Set([...scripts, ...requests, ...styles]).size, 3);
});
