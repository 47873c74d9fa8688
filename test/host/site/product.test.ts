import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { openStage, type Stage } from './stage';
import { pageDataAt, post } from './visit';

describe('a product’s API, asked by a frame', () => {
  let stage: Stage;
  before(async () => {
    stage = await openStage();
  });
  after(() => stage.close());

  async function ask(role: string, restPath: string): Promise<Record<string, unknown>> {
    const address = `${stage.site.url}/wiki/pages/runbook?as=${role}`;
    const token = (await pageDataAt(address)).frames[0]!.token;
    const response = await post(`${stage.site.url}/host/product`, { token, restPath, headers: [] });
    return JSON.parse(response.text) as Record<string, unknown>;
  }

  test('answers with the rights of whoever looks at the frame', async () => {
    const spaces = async (role: string) => {
      const { status, body } = await ask(role, '/wiki/api/v2/spaces?limit=250');
      assert.equal(status, 200);
      return (JSON.parse(String(body)) as { results: unknown[] }).results.length;
    };

    assert.ok((await spaces('admin')) > (await spaces('reader')));
  });

  test('answers nothing to who has no context of the site', async () => {
    const response = await post(`${stage.site.url}/host/product`, {
      token: 'x',
      restPath: '/wiki',
    });

    assert.equal(response.status, 401);
  });
});
