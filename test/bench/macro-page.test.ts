import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Confluence } from '../../host/forge';
import { parse } from '../../macros/velocity/parse';
import { assertCosts, CostMeter, type Costs } from '../../bench/macros/costs';
import { definitions } from '../../bench/macros/definitions';
import { inlined } from '../../bench/macros/variants';
import { macrosOnPage, wikiOfMacros } from '../../bench/macros/wiki';
import type { Backend } from '../../bench/lib/backend';
import { macrosIn } from '../../host/site/wiki/macro';

const allowed: Costs = { invocations: 1, storage: 13, confluence: 8, repeated: 0 };

test('a page of macros that costs more than it may is refused, with what was too much', () => {
  assertCosts(allowed, 10);
  assert.throws(() => assertCosts({ ...allowed, invocations: 2 }, 10), /2 invocations/);
  assert.throws(() => assertCosts({ ...allowed, storage: 14 }, 10), /14 requests.*not 13/);
  assert.throws(() => assertCosts({ ...allowed, repeated: 1 }, 10), /1 things once more/);
});

test('what Confluence is asked word for word again is counted as repeated', async () => {
  const meter = new CostMeter();
  const answer = {} as Awaited<ReturnType<Confluence>>;
  const confluence = meter.metered(() => Promise.resolve(answer));
  const backend = { forge: { calls: [{}], kvsCalls: [], clearCalls: () => undefined } };
  const request = (path: string, body?: string) =>
    confluence({ method: 'GET', path, body } as unknown as Parameters<Confluence>[0]);

  assert.equal(await request('/wiki/api/v2/pages/1'), answer);
  await request('/wiki/api/v2/pages/1', 'other');
  await request('/wiki/api/v2/pages/1');
  const costs = meter.costs(backend as unknown as Backend);
  meter.reset(backend as unknown as Backend);

  assert.deepEqual(costs, { invocations: 1, storage: 0, confluence: 3, repeated: 1 });
  assert.equal(meter.costs(backend as unknown as Backend).confluence, 0);
});

test('the page has every definition three times, and every template is one', () => {
  const app = { appId: 'app', environmentId: 'environment' };
  const [content] = wikiOfMacros(app).content;
  const body = content?.versions[0].body;
  const names = body ? macrosIn(app, body).map(({ config }) => config?.['name']) : [];

  assert.equal(names.length, macrosOnPage);
  for (const { definition, template } of definitions) {
    assert.equal(names.filter((name) => name === definition.name).length, 3, definition.name);
    assert.doesNotThrow(() => parse(template));
  }
});

test('a script that moves into its page cannot end there', () => {
  const html = '<body><script type="module" src="./main.js"></script></body>';

  assert.equal(
    inlined(html, 'a("</script>");b("<!--");\n'),
    '<body><script>(async()=>{"use strict";a("<\\/script>");b("<\\!--");})()</script></body>',
  );
  assert.throws(() => inlined('<body></body>', ''), /not the one script/);
});
