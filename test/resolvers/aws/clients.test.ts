import assert from 'node:assert/strict';
import { test } from 'node:test';
import { STSClient } from '@aws-sdk/client-sts';
import { cloudWatchClient, sharedHandler, stsClient } from '../../../resolvers/aws/clients';

const keys = { accessKeyId: 'AKIABROKER0000000000', secretAccessKey: 'secret' };

const stepsOf = ({ middlewareStack }: Pick<STSClient, 'middlewareStack'>): string =>
  middlewareStack.identify().join('\n');

test('no client prepares what it asked and was answered for a log', () => {
  const usual = new STSClient({ region: 'us-east-1', credentials: keys });
  const ours = [
    stsClient(sharedHandler, 'us-east-1', keys),
    cloudWatchClient(sharedHandler, 'eu-west-1', keys, 0),
  ];

  assert.match(stepsOf(usual), /logger/i, 'the SDK has such a step, and by that name');
  for (const client of ours) assert.doesNotMatch(stepsOf(client), /logger/i);
});
