import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { openStage, type Stage } from './stage';
import { ask, post } from './visit';

describe('/host/', () => {
  let stage: Stage;
  before(async () => {
    stage = await openStage();
  });
  after(() => stage.close());

  test('answers the calls of AWS, Forge and storage, and forgets them', async () => {
    const address = `${stage.site.url}/host/calls`;

    const { text } = await ask(address);
    const forgotten = await ask(address, { method: 'DELETE' });

    assert.deepEqual(JSON.parse(text), { aws: [], forge: [], kvs: [], confluence: [] });
    assert.equal(forgotten.status, 204);
  });

  test('hands faults of AWS to the AWS and those of storage to the Forge', async () => {
    const aws = { service: 'sts', operation: 'AssumeRole', fault: 'throttle', times: 2 };
    const kvs = { service: 'kvs', fault: '5xx', times: 1 };

    assert.equal((await post(`${stage.site.url}/host/faults`, aws)).status, 204);
    assert.equal((await post(`${stage.site.url}/host/faults`, kvs)).status, 204);

    assert.deepEqual(stage.injected, [
      { into: 'aws', fault: aws },
      { into: 'forge', fault: kvs },
    ]);
  });

  test('hands on a fault of one account that lasts, and ends those of one account or all', async () => {
    const faults = `${stage.site.url}/host/faults`;
    const lasting = { service: 'sts', fault: 'denied', account: '111122223333' };

    await post(faults, { ...lasting, times: null });
    await ask(`${faults}?account=111122223333`, { method: 'DELETE' });
    const { status } = await ask(faults, { method: 'DELETE' });

    assert.equal(status, 204);
    assert.deepEqual(stage.injected.at(-1), {
      into: 'aws',
      fault: { ...lasting, times: Infinity },
    });
    assert.deepEqual(stage.cleared, ['111122223333', undefined]);
  });

  test('says in a sentence what is wrong with a fault', async () => {
    const good = { service: 'sts', fault: 'slow', times: 1 };
    const wrong: readonly [object, RegExp][] = [
      [{ ...good, service: 's3' }, /"service" must be one of sts, /],
      [{ ...good, fault: 'boom' }, /"fault" must be one of throttle, /],
      [{ ...good, times: 0 }, /"times" must be a whole number/],
      [{ ...good, times: '3' }, /"times" must be a whole number/],
      [{ ...good, operation: 7 }, /"operation" must be a string/],
      [{ ...good, account: 111122223333 }, /"account" must be a string/],
      [{ ...good, service: 'kvs', times: null }, /"times" must be a whole number/],
      [{ ...good, service: 'confluence' }, /"fault" must be one of throttle, 5xx/],
      [{ service: 'confluence', fault: 'throttle', retryAfter: 'soon' }, /"retryAfter" must be/],
      [[], /"service"/],
    ];

    for (const [fault, expected] of wrong) {
      const { status, text } = await post(`${stage.site.url}/host/faults`, fault);
      assert.equal(status, 400);
      assert.match(text, expected);
    }
  });

  test('keeps policy violations that a frame’s browser reports, and drops anything else', async () => {
    const reports = `${stage.site.framesUrl}/_platform/csp-report`;
    await post(reports, {
      'csp-report': {
        'document-uri': 'http://127.0.0.1/x',
        'effective-directive': 'style-src-attr',
        'blocked-uri': 'inline',
      },
    });
    await post(reports, 'nothing');
    await ask(reports, { method: 'POST', body: '{' });

    const { text } = await ask(`${stage.site.url}/host/reports`);
    await ask(`${stage.site.url}/host/reports`, { method: 'DELETE' });

    assert.deepEqual((JSON.parse(text) as { csp: unknown }).csp, [
      {
        document: 'http://127.0.0.1/x',
        directive: 'style-src-attr',
        blocked: 'inline',
        sample: '',
      },
    ]);
    assert.deepEqual(stage.reports.csp, []);
  });
});
