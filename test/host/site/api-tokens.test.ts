import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { ApiTokens } from '../../../host/site/rest/api-tokens';
import { personByRole } from '../../../host/site/wiki/people';
import { openStage, type Stage } from './stage';

describe('the REST API for programs', () => {
  const apiTokens = new ApiTokens();
  let stage: Stage;

  before(async () => {
    stage = await openStage({ apiTokens });
  });

  after(() => stage.close());

  function ask(path: string, authorization?: string): Promise<Response> {
    const headers = authorization === undefined ? {} : { authorization };
    return fetch(`${stage.site.url}${path}`, { headers });
  }

  function basic(role: string, token?: string): string {
    const access = apiTokens.of(personByRole(role)!);
    return `Basic ${Buffer.from(`${access.email}:${token ?? access.token}`).toString('base64')}`;
  }

  test('answers as the owner of the token may see', async () => {
    const handover = '/wiki/api/v2/pages/98504';

    assert.equal((await ask(handover, basic('editor'))).status, 200);
    assert.equal((await ask(handover, basic('admin'))).status, 404);
  });

  test('answers nobody else', async () => {
    const path = '/wiki/api/v2/pages/98306';

    for (const authorization of [
      undefined,
      '',
      'Bearer x',
      basic('admin', 'guess'),
      basic('admin', apiTokens.of(personByRole('editor')!).token),
    ]) {
      assert.equal((await ask(path, authorization)).status, 401);
    }
  });

  test('has faults of its own', async () => {
    const fault = { service: 'confluence', caller: 'token', fault: 'throttle', retryAfter: 3 };
    await fetch(`${stage.site.url}/host/faults`, { method: 'POST', body: JSON.stringify(fault) });

    const refused = await ask('/wiki/api/v2/pages/98306', basic('admin'));
    const served = await ask('/wiki/api/v2/pages/98306', basic('admin'));

    assert.equal(refused.status, 429);
    assert.equal(refused.headers.get('retry-after'), '3');
    assert.equal(served.status, 200);
  });
});
