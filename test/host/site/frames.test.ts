import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { openStage, type Stage } from './stage';
import { ask, pageDataAt } from './visit';

const html = `<!doctype html><html lang="en"><head><title>App</title></head>
<body><script>console.log('inline')</script></body></html>`;

describe('the frames’ origin', () => {
  let stage: Stage;
  let document: string;
  before(async () => {
    stage = await openStage({ html, files: { 'app.css': 'body{}' } });
    document = (await pageDataAt(`${stage.site.url}/wiki/pages/runbook`)).documents['app']!;
  });
  after(() => stage.close());

  test('serves the app’s page from a nested path with the platform’s scripts first', async () => {
    const { status, text } = await ask(document);

    assert.equal(status, 200);
    assert.match(
      document,
      /^http:\/\/127\.0\.0\.1:\d+\/[^/]+\/[^/]+\/[^/]+\/app\/_ctx_[^/]+\/index\.html$/,
    );
    assert.match(
      text,
      /<head><script src="\/_platform\/bridge\.js"[^>]*><\/script><script src="\/_platform\/resizer\.js"/,
    );
  });

  test('sends the policy that @forge/csp computes, without what it adds for tunnels', async () => {
    const policy = String((await ask(document)).headers['content-security-policy']);
    const directive = (name: string) =>
      policy.split('; ').find((part) => part.startsWith(`${name} `)) ?? '';

    assert.match(directive('script-src'), /'sha256-/);
    assert.doesNotMatch(policy, /unsafe-inline|unsafe-eval/);
    assert.doesNotMatch(directive('connect-src'), /localhost:\*/);
    assert.match(directive('style-src'), /^style-src 'self' http:\/\/localhost:\d+ /);
    assert.match(directive('sandbox'), /allow-scripts/);
    assert.ok(directive('frame-ancestors').includes(stage.site.url));
    assert.equal(
      directive('report-uri'),
      `report-uri ${stage.site.framesUrl}/_platform/csp-report`,
    );
  });

  test('serves files beside the page and nothing outside of the folder', async () => {
    const beside = (name: string) => document.replace('index.html', name);

    assert.equal((await ask(beside('app.css'))).status, 200);
    assert.equal((await ask(beside('missing.js'))).status, 404);
    for (const outside of ['%2e%2e%2fmanifest.yml', '..%2f..%2f..%2fetc%2fpasswd.html', '%00.js']) {
      assert.ok([403, 404].includes((await ask(beside(outside))).status), outside);
    }
    assert.equal((await ask(beside('%.html'))).status, 400);
  });

  test('refuses absolute paths, as the platform’s CDN does', async () => {
    for (const path of ['/app.css', '/index.html', '/']) {
      assert.equal((await ask(stage.site.framesUrl + path)).status, 403, path);
    }
  });

  test('refuses a context that the site did not sign', async () => {
    assert.equal((await ask(document.replace(/_ctx_./, '_ctx_x'))).status, 403);
  });

  test('gives a page the same addresses at every load, and each installation its own', async () => {
    const again = await pageDataAt(`${stage.site.url}/wiki/pages/runbook`);
    const elsewhere = await pageDataAt(`${stage.site.url}/wiki/pages/runbook?installation=second`);

    assert.equal(again.documents['app'], document);
    assert.notEqual(elsewhere.documents['app'], document);
    assert.match(String((await ask(document)).headers['cache-control']), /max-age=1728000$/);
  });
});
