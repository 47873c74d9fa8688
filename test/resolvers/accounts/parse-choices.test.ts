import assert from 'node:assert/strict';
import { test } from 'node:test';
import { regions } from '../../../contract/regions';
import { parseChoices } from '../../../resolvers/accounts/parse-choices';
import { fieldsOf } from '../../../rules/fields';

const connectionId = '7f3a9c21-5d0e-4a61-9c1b-0f3f7a9b2c44';
const given = {
  displayName: 'Shop',
  region: 'eu-west-1',
  target: '111122223333',
  placement: { scope: 'spaces', spaceIds: ['65537'] },
};

const parse = (change: object) => parseChoices({ ...given, ...change }, connectionId);
const isRefused = (field: string, values: readonly unknown[]) => {
  for (const value of values) {
    assert.deepEqual(parse({ [field]: value }), { invalid: field }, String(value));
  }
};

test('an account number stands for a role of our own choosing in it', () => {
  assert.deepEqual(parse({}), {
    displayName: 'Shop',
    region: 'eu-west-1',
    accountNumber: '111122223333',
    roleArn: 'arn:aws:iam::111122223333:role/confluops/ConfluOpsAlarmReader-7f3a9c21',
    placement: { scope: 'spaces', spaceIds: ['65537'] },
  });
});

test('C04: the ARN of a role of the commercial partition is taken, with any path and name', () => {
  for (const arn of [
    'arn:aws:iam::444455556666:role/reader',
    'arn:aws:iam::444455556666:role/confluops/a/b/Some_Name+=,.@-1',
  ]) {
    const choices = parse({ target: arn });

    assert.ok('roleArn' in choices);
    assert.deepEqual([choices.roleArn, choices.accountNumber], [arn, '444455556666']);
  }
});

test('C04: what is no such ARN and no account number is refused', () => {
  isRefused('target', [
    undefined,
    null,
    '',
    7,
    111122223333,
    '11112222333',
    '1111222233334',
    '1111-2222-3333',
    ' 111122223333',
    '111122223333\n',
    'arn:aws-cn:iam::111122223333:role/r',
    'arn:aws-us-gov:iam::111122223333:role/r',
    'arn:aws-eusc:iam::111122223333:role/r',
    'arn:aws:sts::111122223333:assumed-role/r/s',
    'arn:aws:iam::111122223333:user/u',
    'arn:aws:iam::11112222333:role/r',
    'arn:aws:iam::aws:role/r',
    'arn:aws:iam:eu-west-1:111122223333:role/r',
    'arn:aws:iam::111122223333:role/',
    'arn:aws:iam::111122223333:role/aws-service-role/x.amazonaws.com/r',
    `arn:aws:iam::111122223333:role/${'r'.repeat(65)}`,
    'arn:aws:iam::111122223333:role/*',
    'arn:aws:iam::111122223333:role/*/r',
    "arn:aws:iam::111122223333:role/a'b/r",
    'arn:aws:iam::111122223333:role/$(reboot)/r',
    'arn:aws:iam::111122223333:role/r\n',
    ['111122223333'],
  ]);
});

test('C08: a region is one of the list, and nothing that looks like one', () => {
  for (const { id } of regions) assert.ok('region' in parse({ region: id }));
  isRefused('region', [undefined, '', 'eu-west-9', 'EU-WEST-1', 'cn-north-1', 'eu-west-1/', {}]);
});

test('C09: a display name is 1 to 100 characters of any script, without space around it', () => {
  for (const name of ['a', '日本語', 'Größe & Söhne <b>', '🔥'.repeat(100), 'x'.repeat(100)]) {
    const choices = parse({ displayName: `  ${name} ` });

    assert.ok('displayName' in choices);
    assert.equal(choices.displayName, name);
  }
  isRefused('displayName', [undefined, '', '   ', 'x'.repeat(101), 'a\nb', '\ud83d', 5, null]);
});

test('a permissions boundary is a policy of the same account, or one that AWS manages', () => {
  for (const arn of [
    'arn:aws:iam::111122223333:policy/boundaries/b',
    'arn:aws:iam::aws:policy/ReadOnlyAccess',
  ]) {
    const choices = parse({ permissionsBoundary: arn });

    assert.ok('permissionsBoundary' in choices);
    assert.equal(choices.permissionsBoundary, arn);
  }
  isRefused('permissionsBoundary', [
    'arn:aws:iam::444455556666:policy/b',
    'arn:aws:iam::111122223333:role/b',
    'arn:aws-cn:iam::111122223333:policy/b',
    'boundary',
    5,
  ]);
});

test('W09: the address of the access portal is https, without credentials', () => {
  const choices = parse({ portalUrl: 'https://acme.awsapps.com/start' });

  assert.ok('portalUrl' in choices);
  assert.equal(choices.portalUrl, 'https://acme.awsapps.com/start');
  isRefused('portalUrl', [
    'http://acme.awsapps.com/start',
    'javascript:alert(1)',
    'https://me:secret@acme.awsapps.com/',
    'acme.awsapps.com',
    `https://acme.example/${'x'.repeat(2_048)}`,
    5,
  ]);
});

test('a change keeps what it does not name, and removes what it names as empty', () => {
  const before = {
    displayName: 'Shop',
    region: 'eu-west-1',
    accountNumber: '111122223333',
    roleArn: 'arn:aws:iam::111122223333:role/made/elsewhere',
    portalUrl: 'https://acme.awsapps.com/start',
    permissionsBoundary: 'arn:aws:iam::111122223333:policy/b',
    placement: { scope: 'everywhere' },
  } as const;

  assert.deepEqual(parseChoices({ displayName: 'New' }, connectionId, before), {
    ...before,
    displayName: 'New',
  });
  const removed = parseChoices({ portalUrl: '', permissionsBoundary: '' }, connectionId, before);
  assert.deepEqual(Object.keys(removed), [
    'displayName',
    'region',
    'accountNumber',
    'roleArn',
    'placement',
  ]);
});

test('a boundary that the new account does not have is refused with it', () => {
  const before = {
    displayName: 'Shop',
    region: 'eu-west-1',
    accountNumber: '111122223333',
    roleArn: 'arn:aws:iam::111122223333:role/r',
    permissionsBoundary: 'arn:aws:iam::111122223333:policy/b',
    placement: { scope: 'everywhere' },
  } as const;

  assert.deepEqual(parseChoices({ target: '444455556666' }, connectionId, before), {
    invalid: 'permissionsBoundary',
  });
});

test('an account may be placed everywhere, or in 1 to 50 spaces, and nowhere by mistake', () => {
  const ids = (count: number) =>
    Array.from({ length: count }, (_, index) => String(65_537 + index));

  for (const placement of [{ scope: 'everywhere' }, { scope: 'spaces', spaceIds: ids(50) }]) {
    assert.deepEqual(fieldsOf(parse({ placement }))['placement'], placement);
  }
  assert.deepEqual(
    fieldsOf(parse({ placement: { scope: 'spaces', spaceIds: ['7', '7'], more: 1 } }))['placement'],
    { scope: 'spaces', spaceIds: ['7'] },
  );
  isRefused('placement', [
    undefined,
    null,
    'everywhere',
    {},
    { scope: 'anywhere' },
    { scope: 'spaces' },
    { scope: 'spaces', spaceIds: [] },
    { scope: 'spaces', spaceIds: ids(51) },
    { scope: 'spaces', spaceIds: [65_537] },
    { scope: 'spaces', spaceIds: ['OPS'] },
    { scope: 'spaces', spaceIds: '65537' },
  ]);
});

test('what may be read beside alarms is a list of such reads, each once and in order', () => {
  const readsOf = (value: unknown) => fieldsOf(parse({ optionalReads: value }))['optionalReads'];

  assert.deepEqual(readsOf(['metrics', 'history', 'metrics']), ['history', 'metrics']);
  assert.equal(readsOf([]), undefined);
  isRefused('optionalReads', ['history', {}, ['tags'], ['history', 7], [null]]);
});

test('what may be read beside alarms stays where a change does not name it', () => {
  const before = parse({ optionalReads: ['history'] });
  assert.ok(!('invalid' in before));
  const change = (value: object) => fieldsOf(parseChoices(value, connectionId, before));

  assert.deepEqual(change({ displayName: 'New' })['optionalReads'], ['history']);
  assert.equal(change({ optionalReads: [] })['optionalReads'], undefined);
});
