import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  CreateStackCommand,
  DeleteStackCommand,
  DescribeStackEventsCommand,
  DescribeStacksCommand,
  GetTemplateCommand,
  ListStacksCommand,
  waitUntilStackCreateComplete,
  waitUntilStackDeleteComplete,
  type CreateStackCommandInput,
  type Stack,
} from '@aws-sdk/client-cloudformation';
import { CreatePolicyCommand, GetRoleCommand, GetRolePolicyCommand } from '@aws-sdk/client-iam';
import { AssumeRoleCommand } from '@aws-sdk/client-sts';
import {
  administrator,
  allow,
  brokerAccount,
  demoAccount,
  externalId,
  policy,
  startTestAws,
  type Keys,
  type TestAws,
} from './local-aws';
import { outcome } from './outcome';

const StackName = 'ConfluOps-7f3a9c21';
const RoleName = 'ConfluOpsAlarmReader-7f3a9c21';
const RoleArn = `arn:aws:iam::${demoAccount}:role/confluops/${RoleName}`;

/** The template that the wizard hands out, as facts about AWS describe it. */
function roleTemplate(properties: object = {}, rest: object = {}): string {
  return JSON.stringify({
    AWSTemplateFormatVersion: '2010-09-09',
    Description: 'ConfluOps: one read-only IAM role for CloudWatch alarm status in Confluence.',
    Resources: {
      AlarmReaderRole: {
        Type: 'AWS::IAM::Role',
        Properties: {
          RoleName,
          Path: '/confluops/',
          MaxSessionDuration: 3600,
          AssumeRolePolicyDocument: {
            Version: '2012-10-17',
            Statement: [
              {
                Sid: 'ConfluOpsWithExternalIdOnly',
                Effect: 'Allow',
                Principal: {
                  AWS: { 'Fn::Sub': `arn:\${AWS::Partition}:iam::${brokerAccount}:root` },
                },
                Action: 'sts:AssumeRole',
                Condition: { StringEquals: { 'sts:ExternalId': externalId } },
              },
            ],
          },
          Policies: [
            {
              PolicyName: 'ReadAlarmStatus',
              PolicyDocument: policy(allow('cloudwatch:DescribeAlarms')),
            },
          ],
          Tags: [{ Key: 'app', Value: 'confluops' }],
          ...properties,
        },
      },
    },
    Outputs: { RoleArn: { Value: { 'Fn::GetAtt': ['AlarmReaderRole', 'Arn'] } } },
    ...rest,
  });
}

async function create(
  aws: TestAws,
  input: Partial<CreateStackCommandInput> = {},
  keys: Keys = administrator,
): Promise<string> {
  const { StackId } = await aws.cloudformation(keys).send(
    new CreateStackCommand({
      StackName,
      TemplateBody: roleTemplate(),
      Capabilities: ['CAPABILITY_NAMED_IAM'],
      ...input,
    }),
  );
  return StackId ?? '';
}

async function describeStack(aws: TestAws, name = StackName): Promise<Stack | undefined> {
  const command = new DescribeStacksCommand({ StackName: name });
  return (await aws.cloudformation().send(command)).Stacks?.[0];
}

async function reasonsOf(aws: TestAws): Promise<string> {
  const command = new DescribeStackEventsCommand({ StackName });
  const { StackEvents } = await aws.cloudformation().send(command);
  return (StackEvents ?? []).map((event) => event.ResourceStatusReason ?? '').join('\n');
}

function assume(aws: TestAws, ExternalId = externalId): Promise<string> {
  const command = new AssumeRoleCommand({ RoleArn, RoleSessionName: 'confluops', ExternalId });
  return outcome(aws.sts().send(command));
}

describe('a stack with the role of the setup command', () => {
  test('is complete when the waiter first asks, and its role works as its template says', async (t) => {
    const aws = await startTestAws(t);
    const client = aws.cloudformation();

    await create(aws);
    await waitUntilStackCreateComplete({ client, maxWaitTime: 5, minDelay: 1 }, { StackName });
    const stack = await describeStack(aws);
    const { Role } = await aws.iam().send(new GetRoleCommand({ RoleName }));
    const { PolicyDocument } = await aws
      .iam()
      .send(new GetRolePolicyCommand({ RoleName, PolicyName: 'ReadAlarmStatus' }));

    assert.deepEqual(stack?.Outputs, [{ OutputKey: 'RoleArn', OutputValue: RoleArn }]);
    assert.deepEqual(Role?.Tags, [{ Key: 'app', Value: 'confluops' }]);
    assert.match(decodeURIComponent(PolicyDocument ?? ''), /cloudwatch:DescribeAlarms/);
    assert.deepEqual([await assume(aws), await assume(aws, 'wrong')], ['allowed', 'AccessDenied']);
  });

  test('takes the role away when it is deleted', async (t) => {
    const aws = await startTestAws(t);
    const client = aws.cloudformation();
    const id = await create(aws);

    await client.send(new DeleteStackCommand({ StackName }));
    await waitUntilStackDeleteComplete({ client, maxWaitTime: 5, minDelay: 1 }, { StackName });

    assert.equal(await assume(aws), 'AccessDenied');
    assert.equal((await describeStack(aws, id))?.StackStatus, 'DELETE_COMPLETE');
    await assert.rejects(describeStack(aws), {
      name: 'ValidationError',
      message: `Stack with id ${StackName} does not exist`,
    });
    await create(aws);
    const { StackSummaries } = await client.send(new ListStacksCommand({}));
    assert.deepEqual(
      StackSummaries?.map(({ StackStatus }) => StackStatus),
      ['DELETE_COMPLETE', 'CREATE_COMPLETE'],
    );
  });

  test('needs the right capability, and a name that is free', async (t) => {
    const aws = await startTestAws(t);

    await assert.rejects(create(aws, { Capabilities: ['CAPABILITY_IAM'] }), {
      name: 'InsufficientCapabilitiesException',
      message: 'Requires capabilities : [CAPABILITY_NAMED_IAM]',
    });
    await create(aws);
    await assert.rejects(create(aws), {
      name: 'AlreadyExistsException',
      message: `Stack [${StackName}] already exists`,
    });
  });

  test('names its role itself where the template does not', async (t) => {
    const aws = await startTestAws(t);

    await create(aws, {
      TemplateBody: roleTemplate({ RoleName: undefined }),
      Capabilities: ['CAPABILITY_IAM'],
    });
    const stack = await describeStack(aws);

    assert.match(
      stack?.Outputs?.[0]?.OutputValue ?? '',
      /role\/confluops\/ConfluOps-7f3a9c21-AlarmReaderRole-\w{12}$/,
    );
  });

  test('hands back its template word for word', async (t) => {
    const aws = await startTestAws(t);
    await create(aws);

    const { TemplateBody } = await aws.cloudformation().send(new GetTemplateCommand({ StackName }));

    assert.equal(TemplateBody, roleTemplate());
  });
});

describe('a stack that cannot be created', () => {
  test('is rolled back where the role exists, and leaves the other role alone', async (t) => {
    const aws = await startTestAws(t);
    await create(aws, { StackName: 'First' });

    await create(aws);
    const stack = await describeStack(aws);

    assert.equal(stack?.StackStatus, 'ROLLBACK_COMPLETE');
    assert.match(await reasonsOf(aws), /already exists.*HandlerErrorCode: AlreadyExists/);
    assert.match(await reasonsOf(aws), /failed to create: \[AlarmReaderRole\]/);
    assert.equal(await assume(aws), 'allowed');
  });

  test('is rolled back with what IAM said where the caller may not make roles', async (t) => {
    const aws = await startTestAws(t);
    const key = { accessKeyId: 'AKIASTACKS0000000000', secretAccessKey: 'stacks/secret' };
    aws.world.addUser({
      account: demoAccount,
      name: 'stacks',
      policies: [{ name: 'p', document: policy(allow(['cloudformation:*', 'iam:CreateRole'])) }],
      accessKeys: [key],
    });

    await create(aws, {}, key);

    assert.equal((await describeStack(aws))?.StackStatus, 'ROLLBACK_COMPLETE');
    assert.match(await reasonsOf(aws), /not authorized to perform: iam:TagRole/);
    assert.equal(await assume(aws), 'AccessDenied');
  });

  test('leaves no role behind where its policy is malformed', async (t) => {
    const aws = await startTestAws(t);
    const Policies = [{ PolicyName: 'p', PolicyDocument: { Version: '2012-10-17' } }];

    await create(aws, { TemplateBody: roleTemplate({ Policies }), OnFailure: 'DO_NOTHING' });

    assert.equal((await describeStack(aws))?.StackStatus, 'CREATE_FAILED');
    assert.equal(aws.world.findRole(RoleArn), undefined);
  });

  test('goes without a trace of its name where that is asked for', async (t) => {
    const aws = await startTestAws(t);

    const id = await create(aws, {
      TemplateBody: roleTemplate({ NoSuchProperty: 1 }),
      OnFailure: 'DELETE',
    });

    assert.equal(await outcome(describeStack(aws)), 'ValidationError');
    assert.equal((await describeStack(aws, id))?.StackStatus, 'DELETE_COMPLETE');
  });

  test('is refused beforehand where the template is none', async (t) => {
    const aws = await startTestAws(t);
    const wrongs: readonly [string, RegExp][] = [
      ['{', /JSON not well-formed/],
      [`{"Resources":${'['.repeat(20_000)}${']'.repeat(20_000)}}`, /unsupported structure/],
      ['{"Resources":{}}', /At least one Resources member/],
      ['{"Resources":{"a":{"Type":"Nonsense"}}}', /Unrecognized resource types/],
      ['{"Resources":{"a":{}}}', /must contain a Type member/],
      [roleTemplate({}, { Extra: 1 }), /Invalid template property/],
      [
        roleTemplate({ RoleName: { Ref: 'Nothing' } }),
        /Unresolved resource dependencies \[Nothing\]/,
      ],
      [
        roleTemplate({ RoleName: { 'Fn::Sub': '${Nothing.Arn}' } }),
        /Unresolved resource dependencies/,
      ],
      [roleTemplate({ RoleName: { Ref: 'AlarmReaderRole' } }), /Circular dependency/],
      [
        roleTemplate({}, { Parameters: { P: { Type: 'String' } } }),
        /Parameters: \[P\] must have values/,
      ],
    ];

    for (const [TemplateBody, message] of wrongs) {
      await assert.rejects(
        create(aws, { TemplateBody }),
        { name: 'ValidationError', message },
        TemplateBody,
      );
    }
    await assert.rejects(create(aws, { TemplateBody: 'Resources:\n  a:' }), {
      name: 'NotEmulated',
    });
    await assert.rejects(
      create(aws, { TemplateBody: '{"Resources":{"a":{"Type":"AWS::S3::Bucket"}}}' }),
      { name: 'NotEmulated' },
    );
  });
});

test('parameters, pseudo parameters and functions are replaced in a template', async (t) => {
  const aws = await startTestAws(t);
  const { Policy } = await aws.iam().send(
    new CreatePolicyCommand({
      PolicyName: 'limit',
      PolicyDocument: JSON.stringify(policy(allow('cloudwatch:*'))),
    }),
  );
  const TemplateBody = roleTemplate(
    {
      Description: {
        'Fn::Join': ['/', [{ Ref: 'AWS::Region' }, { Ref: 'AWS::AccountId' }, { Ref: 'Team' }]],
      },
      PermissionsBoundary: {
        'Fn::Sub': [
          'arn:${AWS::Partition}:iam::${AWS::AccountId}:policy/${Name}',
          { Name: { Ref: 'Boundary' } },
        ],
      },
      MaxSessionDuration: '7200',
      Tags: { Ref: 'AWS::NoValue' },
    },
    {
      Parameters: {
        Team: { Type: 'String', Default: 'ops' },
        Boundary: { Type: 'String', NoEcho: true },
      },
      Outputs: {
        Sentence: {
          Value: { 'Fn::Sub': '${AlarmReaderRole} is ${AlarmReaderRole.Arn}, ${!kept}' },
        },
      },
    },
  );

  await create(aws, {
    TemplateBody,
    Parameters: [{ ParameterKey: 'Boundary', ParameterValue: 'limit' }],
  });
  const stack = await describeStack(aws);
  const { Role } = await aws.iam().send(new GetRoleCommand({ RoleName }));

  assert.equal(stack?.StackStatus, 'CREATE_COMPLETE');
  assert.deepEqual(stack.Parameters, [
    { ParameterKey: 'Team', ParameterValue: 'ops' },
    { ParameterKey: 'Boundary', ParameterValue: '****' },
  ]);
  assert.equal(stack.Outputs?.[0]?.OutputValue, `${RoleName} is ${RoleArn}, \${kept}`);
  assert.equal(Role?.Description, `eu-west-1/${demoAccount}/ops`);
  assert.equal(Role.MaxSessionDuration, 7200);
  assert.equal(Role.PermissionsBoundary?.PermissionsBoundaryArn, Policy?.Arn);
  assert.equal(Role.Tags, undefined);
});

test('stacks of another region are not seen', async (t) => {
  const aws = await startTestAws(t);
  await create(aws);
  const elsewhere = aws.cloudformation();
  elsewhere.config.region = () => Promise.resolve('eu-west-2');

  const { Stacks } = await elsewhere.send(new DescribeStacksCommand({}));

  assert.deepEqual(Stacks, []);
});
