import assert from 'node:assert/strict';
import { test } from 'node:test';
import { portalUrlProblem } from '../../rules/portal-url';

test('W09: the address of an access portal is https, without credentials', () => {
  for (const [text, problem] of [
    ['https://example.awsapps.com/start', undefined],
    ['example.awsapps.com/start', 'not-url'],
    ['', 'not-url'],
    ['http://example.awsapps.com/start', 'not-https'],
    ['javascript:alert(1)', 'not-https'],
    ['https://anna:secret@example.awsapps.com/start', 'has-credentials'],
    [`https://example.awsapps.com/${'x'.repeat(2_048)}`, 'too-long'],
  ] as const) {
    assert.equal(portalUrlProblem(text)?.problem, problem, text);
  }
});
