import assert from 'node:assert/strict';
import { test } from 'node:test';
import { RequestContext } from '../../../host/aws/policy/context';
import { parsePolicy } from '../../../host/aws/policy/document';
import { verdictOf, type Verdict } from '../../../host/aws/policy/evaluate';
import { matchesArn, matchesWildcard } from '../../../host/aws/policy/wildcard';

interface Question {
  readonly action?: string;
  readonly resource?: string;
  readonly keys?: Readonly<Record<string, string | readonly string[]>>;
}

function ask(statements: object | readonly object[], question: Question = {}): Verdict {
  const { action = 'cloudwatch:DescribeAlarms', resource = '*', keys = {} } = question;
  const text = JSON.stringify({ Version: '2012-10-17', Statement: statements });
  const context = new RequestContext(keys);
  return verdictOf([parsePolicy(text, 'identity')], { action, resource, context });
}

function when(condition: object): object {
  return { Effect: 'Allow', Action: '*', Resource: '*', Condition: condition };
}

test('a wildcard pattern is matched in time that a hostile one cannot stretch', () => {
  assert.equal(matchesWildcard('a*b?d', 'axxbcd'), true);
  assert.equal(matchesWildcard('a*b?d', 'axxbd'), false);
  assert.equal(matchesWildcard('*', ''), true);
  assert.equal(matchesWildcard('?', ''), false);
  assert.equal(matchesWildcard('*a'.repeat(200), 'a'.repeat(1000) + 'b'), false);
});

test('a star in an ARN never reaches over a colon', () => {
  assert.equal(matchesArn('arn:aws:iam::*:user/*', 'arn:aws:iam::1:user/a'), true);
  assert.equal(matchesArn('arn:aws:iam::*', 'arn:aws:iam::1:user/a'), false);
  assert.equal(matchesArn('arn:aws:*:user/a', 'arn:aws:iam::1:user/a'), false);
});

test('actions are matched without regard to case, resources with it', () => {
  const statement = {
    Effect: 'Allow',
    Action: 'CloudWatch:describe*',
    Resource: 'arn:aws:cloudwatch:*:*:alarm:web',
  };
  const alarm = 'arn:aws:cloudwatch:eu-west-1:111122223333:alarm:';

  assert.equal(ask(statement, { resource: `${alarm}web` }), 'allow');
  assert.equal(ask(statement, { resource: `${alarm}Web` }), 'silent');
  assert.equal(ask({ Effect: 'Allow', NotAction: 'iam:*', Resource: '*' }), 'allow');
  assert.equal(ask({ Effect: 'Allow', Action: '*', NotResource: '*' }), 'silent');
});

test('one explicit deny outweighs every allow', () => {
  const allowed = { Effect: 'Allow', Action: '*', Resource: '*' };

  assert.equal(ask([allowed, { ...allowed, Effect: 'Deny' }]), 'deny');
});

const holds: readonly [string, object, Question['keys'], boolean][] = [
  ['StringEquals is exact', { StringEquals: { k: 'a' } }, { k: 'A' }, false],
  ['one of several values is enough', { StringEquals: { k: ['a', 'b'] } }, { k: 'b' }, true],
  ['keys are compared without regard to case', { StringEquals: { K: 'a' } }, { k: 'a' }, true],
  ['a missing key fails', { StringEquals: { k: 'a' } }, {}, false],
  ['a missing key passes IfExists', { StringEqualsIfExists: { k: 'a' } }, {}, true],
  ['IfExists still compares', { StringEqualsIfExists: { k: 'a' } }, { k: 'b' }, false],
  ['a negated operator passes a missing key', { StringNotEquals: { k: 'a' } }, {}, true],
  ['a negated operator means none', { StringNotEquals: { k: ['a', 'b'] } }, { k: 'b' }, false],
  ['StringLike knows stars', { StringLike: { k: 'a*' } }, { k: 'abc' }, true],
  ['IgnoreCase', { StringEqualsIgnoreCase: { k: 'A' } }, { k: 'a' }, true],
  [
    'ArnLike knows stars',
    { ArnLike: { k: 'arn:aws:iam::1:user/*' } },
    { k: 'arn:aws:iam::1:user/a' },
    true,
  ],
  ['ArnEquals wants an ARN', { ArnEquals: { k: '*' } }, { k: 'arn:aws:iam::1:user/a' }, false],
  [
    'ArnNotLike',
    { ArnNotLike: { k: 'arn:aws:iam::1:user/*' } },
    { k: 'arn:aws:iam::2:user/a' },
    true,
  ],
  ['Null true wants the key absent', { Null: { k: 'true' } }, {}, true],
  ['Null false wants the key present', { Null: { k: 'false' } }, {}, false],
  ['Bool', { Bool: { k: 'true' } }, { k: 'true' }, true],
  ['Bool may stand without quotes', { Bool: { k: true } }, { k: 'true' }, true],
  ['NumericLessThan', { NumericLessThan: { k: '10' } }, { k: '9' }, true],
  ['numbers are not texts', { NumericEquals: { k: '1.0' } }, { k: '1' }, true],
  ['what is no number compares with nothing', { NumericLessThan: { k: '10' } }, { k: 'x' }, false],
  [
    'DateGreaterThan',
    { DateGreaterThan: { k: '2026-01-01T00:00:00Z' } },
    { k: '2026-06-01T00:00:00Z' },
    true,
  ],
  ['IpAddress', { IpAddress: { k: '10.0.0.0/8' } }, { k: '10.1.2.3' }, true],
  ['NotIpAddress', { NotIpAddress: { k: '10.0.0.0/8' } }, { k: '10.1.2.3' }, false],
  ['ForAnyValue', { 'ForAnyValue:StringEquals': { k: ['a'] } }, { k: ['a', 'b'] }, true],
  ['ForAllValues', { 'ForAllValues:StringEquals': { k: ['a'] } }, { k: ['a', 'b'] }, false],
  ['ForAllValues passes a missing key', { 'ForAllValues:StringEquals': { k: ['a'] } }, {}, true],
  [
    'several values without a set operator fail',
    { StringEquals: { k: 'a' } },
    { k: ['a', 'b'] },
    false,
  ],
  [
    'a policy variable is replaced',
    { StringEquals: { k: '${aws:username}' } },
    { k: 'me', 'aws:username': 'me' },
    true,
  ],
  [
    'an unknown policy variable matches nothing',
    { StringEquals: { k: '${aws:nobody}' } },
    { k: '' },
    false,
  ],
  [
    'all conditions must hold',
    { StringEquals: { k: 'a' }, Bool: { b: 'true' } },
    { k: 'a' },
    false,
  ],
];

for (const [title, condition, keys, expected] of holds) {
  test(`a condition: ${title}`, () => {
    assert.equal(ask(when(condition), { keys: keys ?? {} }), expected ? 'allow' : 'silent');
  });
}

const malformed: readonly [string, unknown][] = [
  ['no object', []],
  ['a version of its own', { Version: '2026-01-01', Statement: [] }],
  ['an unknown element', { Statement: [], Statment: [] }],
  ['no statement', { Version: '2012-10-17' }],
  ['no effect', { Statement: { Action: 's3:*', Resource: '*' } }],
  ['no action', { Statement: { Effect: 'Allow', Resource: '*' } }],
  [
    'an action without a service',
    { Statement: { Effect: 'Allow', Action: 'read', Resource: '*' } },
  ],
  ['no resource', { Statement: { Effect: 'Allow', Action: 's3:*' } }],
  [
    'a principal',
    { Statement: { Effect: 'Allow', Action: 's3:*', Resource: '*', Principal: '*' } },
  ],
  [
    'both Action and NotAction',
    { Statement: { Effect: 'Allow', Action: 's3:*', NotAction: 'iam:*', Resource: '*' } },
  ],
  [
    'a resource that is no ARN',
    { Statement: { Effect: 'Allow', Action: 's3:*', Resource: 'my-bucket' } },
  ],
  [
    'an ARN that lacks parts',
    { Statement: { Effect: 'Allow', Action: 's3:*', Resource: ['*', 'arn:aws:s3'] } },
  ],
  [
    'an ARN without a service',
    { Statement: { Effect: 'Allow', Action: 's3:*', NotResource: 'arn:aws:*:*:*:*' } },
  ],
  [
    'NotPrincipal',
    { Statement: { Effect: 'Deny', Action: 's3:*', Resource: '*', NotPrincipal: '*' } },
  ],
  [
    'conditions that are a text',
    { Statement: { Effect: 'Allow', Action: 's3:*', Resource: '*', Condition: 'x' } },
  ],
];

/** Names that AWS has no operator for, though they look like some. */
const noOperators = [
  'StringEqualz',
  'stringEquals',
  'constructor',
  'NullIfExists',
  'ForAnyValue:Null',
  'ForSomeValue:StringEquals',
  'IfExists',
];

for (const operator of noOperators) {
  const document = {
    Statement: {
      Effect: 'Deny',
      Action: 'sts:AssumeRole',
      Condition: { [operator]: { 'sts:ExternalId': 'x' } },
    },
  };

  test(`no kind of policy takes ${operator} for a condition operator`, () => {
    for (const [kind, extra] of [
      ['identity', { Resource: '*' }],
      ['trust', { Principal: '*' }],
    ] as const) {
      const Statement = { ...document.Statement, ...extra };
      assert.throws(() => parsePolicy(JSON.stringify({ Statement }), kind), {
        code: 'MalformedPolicyDocument',
        message: `Invalid Condition type : ${operator}`,
      });
    }
  });
}

for (const [title, document] of malformed) {
  test(`an identity policy with ${title} is malformed`, () => {
    assert.throws(() => parsePolicy(JSON.stringify(document), 'identity'), {
      code: 'MalformedPolicyDocument',
    });
  });
}

test('a trust policy must name somebody and must not name a resource', () => {
  const statement = { Effect: 'Allow', Action: 'sts:AssumeRole' };
  const parse = (extra: object): unknown =>
    parsePolicy(JSON.stringify({ Statement: { ...statement, ...extra } }), 'trust');

  assert.doesNotThrow(() => parse({ Principal: { AWS: '111122223333' } }));
  assert.throws(() => parse({}), { message: 'Missing required field Principal' });
  assert.throws(() => parse({ Principal: '*', Resource: '*' }), {
    message: 'Has prohibited field Resource',
  });
  assert.throws(() => parse({ NotPrincipal: { AWS: '111122223333' } }), {
    message: 'Has prohibited field NotPrincipal',
  });
  assert.throws(() => parse({ Principal: '*', Action: ['sts:AssumeRole', 's3:*'] }), {
    message: 'AssumeRole policy may only specify STS AssumeRole actions.',
  });
});
