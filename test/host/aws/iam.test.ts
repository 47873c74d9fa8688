import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { DescribeAlarmsCommand } from '@aws-sdk/client-cloudwatch';
import {
  CreateAccessKeyCommand,
  CreatePolicyCommand,
  CreateRoleCommand,
  CreateUserCommand,
  DeleteAccessKeyCommand,
  DeletePolicyCommand,
  DeleteRoleCommand,
  DeleteRolePolicyCommand,
  DeleteUserCommand,
  DeleteUserPolicyCommand,
  EntityAlreadyExistsException,
  GetRoleCommand,
  GetUserCommand,
  ListAccessKeysCommand,
  ListRolePoliciesCommand,
  ListRolesCommand,
  MalformedPolicyDocumentException,
  NoSuchEntityException,
  PutRolePolicyCommand,
  PutUserPolicyCommand,
  TagRoleCommand,
  UpdateAccessKeyCommand,
  UpdateAssumeRolePolicyCommand,
  type CreateRoleCommandInput,
} from '@aws-sdk/client-iam';
import { AssumeRoleCommand, GetCallerIdentityCommand } from '@aws-sdk/client-sts';
import {
  administrator,
  allow,
  broker,
  brokerAccount,
  demoAccount,
  externalId,
  policy,
  rightCondition,
  startTestAws,
  trustPolicy,
  type Keys,
  type TestAws,
} from './local-aws';
import { outcome } from './outcome';

const RoleName = 'ConfluOpsAlarmReader-7f3a9c21';
const RoleArn = `arn:aws:iam::${demoAccount}:role/confluops/${RoleName}`;
const trust = JSON.stringify(trustPolicy(rightCondition));
const readAlarms = JSON.stringify(policy(allow('cloudwatch:DescribeAlarms')));

async function createRole(
  aws: TestAws,
  input: Partial<CreateRoleCommandInput> = {},
  keys: Keys = administrator,
) {
  const { Role } = await aws.iam(keys).send(
    new CreateRoleCommand({
      RoleName,
      Path: '/confluops/',
      AssumeRolePolicyDocument: trust,
      ...input,
    }),
  );
  return Role;
}

function probe(aws: TestAws, keys: Keys = broker): Promise<string> {
  const ExternalId = externalId;
  const command = new AssumeRoleCommand({ RoleArn, RoleSessionName: 'confluops', ExternalId });
  return outcome(aws.sts(keys).send(command));
}

describe('roles by the plain API', () => {
  test('are made, read, tagged and usable at once', async (t) => {
    const aws = await startTestAws(t);
    const iam = aws.iam();

    const created = await createRole(aws, {
      Description: 'Lets ConfluOps read & show <alarms>',
      MaxSessionDuration: 7200,
      Tags: [{ Key: 'app', Value: 'confluops' }],
    });
    await iam.send(
      new PutRolePolicyCommand({
        RoleName,
        PolicyName: 'ReadAlarmStatus',
        PolicyDocument: readAlarms,
      }),
    );
    await iam.send(new TagRoleCommand({ RoleName, Tags: [{ Key: 'app', Value: 'ConfluOps' }] }));
    const { Role } = await iam.send(new GetRoleCommand({ RoleName }));
    const { PolicyNames } = await iam.send(new ListRolePoliciesCommand({ RoleName }));
    const { Roles } = await iam.send(new ListRolesCommand({ PathPrefix: '/confluops/' }));

    assert.equal(created?.Arn, RoleArn);
    assert.equal(Role?.Description, 'Lets ConfluOps read & show <alarms>');
    assert.equal(Role.MaxSessionDuration, 7200);
    assert.deepEqual(Role.Tags, [{ Key: 'app', Value: 'ConfluOps' }]);
    assert.equal(decodeURIComponent(Role.AssumeRolePolicyDocument ?? ''), trust);
    assert.deepEqual(PolicyNames, ['ReadAlarmStatus']);
    assert.equal(Roles?.length, 2);
    assert.equal(await probe(aws), 'allowed');
  });

  test('are refused where the name is taken, in any case of letters', async (t) => {
    const aws = await startTestAws(t);
    await createRole(aws);

    await assert.rejects(
      createRole(aws, { RoleName: RoleName.toUpperCase() }),
      (error) =>
        error instanceof EntityAlreadyExistsException && error.$metadata.httpStatusCode === 409,
    );
  });

  test('are refused with a policy that is malformed or names nobody', async (t) => {
    const aws = await startTestAws(t);
    const documents = [
      '{"Version":"2012-10-17"',
      JSON.stringify(policy(allow('sts:AssumeRole'))),
      JSON.stringify(policy({ Effect: 'Allow', Action: 'sts:AssumeRole' })),
      JSON.stringify(
        policy({
          Effect: 'Allow',
          Principal: { AWS: `arn:aws:iam::${brokerAccount}:user/nobody` },
          Action: 'sts:AssumeRole',
        }),
      ),
    ];

    for (const AssumeRolePolicyDocument of documents) {
      await assert.rejects(
        createRole(aws, { AssumeRolePolicyDocument }),
        (error) => error instanceof MalformedPolicyDocumentException,
        AssumeRolePolicyDocument,
      );
    }
  });

  test('are deleted only when their policies are, and are then gone', async (t) => {
    const aws = await startTestAws(t);
    const iam = aws.iam();
    await createRole(aws);
    await iam.send(
      new PutRolePolicyCommand({ RoleName, PolicyName: 'p', PolicyDocument: readAlarms }),
    );

    await assert.rejects(iam.send(new DeleteRoleCommand({ RoleName })), {
      name: 'DeleteConflictException',
    });
    await iam.send(new DeleteRolePolicyCommand({ RoleName, PolicyName: 'p' }));
    await iam.send(new DeleteRoleCommand({ RoleName }));

    await assert.rejects(
      iam.send(new GetRoleCommand({ RoleName })),
      (error) => error instanceof NoSuchEntityException,
    );
    assert.equal(await probe(aws), 'AccessDenied');
  });

  test('let in whom their trust policy names now', async (t) => {
    const aws = await startTestAws(t);
    const PolicyDocument = trust.replace(externalId, 'another-id');
    await createRole(aws);
    const before = await probe(aws);

    await aws.iam().send(new UpdateAssumeRolePolicyCommand({ RoleName, PolicyDocument }));

    assert.deepEqual([before, await probe(aws)], ['allowed', 'AccessDenied']);
  });

  test('that name a user trust that very user, not a later one of the same name', async (t) => {
    const aws = await startTestAws(t);
    const root = { accessKeyId: 'AKIAROOT000000000000', secretAccessKey: 'root/secret' };
    aws.world.addRootKey(brokerAccount, root.accessKeyId, root.secretAccessKey);
    const iam = aws.iam(root);
    const UserName = 'temp';
    const statement = {
      Effect: 'Allow',
      Principal: { AWS: `arn:aws:iam::${brokerAccount}:user/${UserName}` },
      Action: 'sts:AssumeRole',
    };
    const makeUser = async (): Promise<Keys> => {
      await iam.send(new CreateUserCommand({ UserName }));
      await iam.send(
        new PutUserPolicyCommand({
          UserName,
          PolicyName: 'assume',
          PolicyDocument: JSON.stringify(policy(allow('sts:AssumeRole'))),
        }),
      );
      const { AccessKey } = await iam.send(new CreateAccessKeyCommand({ UserName }));
      return {
        accessKeyId: AccessKey?.AccessKeyId ?? '',
        secretAccessKey: AccessKey?.SecretAccessKey ?? '',
      };
    };
    const first = await makeUser();
    await createRole(aws, { AssumeRolePolicyDocument: JSON.stringify(policy(statement)) });
    const before = await probe(aws, first);

    await iam.send(new DeleteAccessKeyCommand({ UserName, AccessKeyId: first.accessKeyId }));
    await iam.send(new DeleteUserPolicyCommand({ UserName, PolicyName: 'assume' }));
    await iam.send(new DeleteUserCommand({ UserName }));
    const second = await makeUser();
    const { Role } = await aws.iam().send(new GetRoleCommand({ RoleName }));

    assert.deepEqual([before, await probe(aws, second)], ['allowed', 'AccessDenied']);
    assert.match(decodeURIComponent(Role?.AssumeRolePolicyDocument ?? ''), /"AWS":"AIDA\w{17}"/);
  });

  test('can be demanded to have a permissions boundary, which must exist', async (t) => {
    const aws = await startTestAws(t);
    const key = { accessKeyId: 'AKIABOUND00000000000', secretAccessKey: 'bound/secret' };
    const { Policy } = await aws
      .iam()
      .send(new CreatePolicyCommand({ PolicyName: 'limit', PolicyDocument: readAlarms }));
    const PermissionsBoundary = Policy?.Arn ?? '';
    aws.world.addUser({
      account: demoAccount,
      name: 'bound',
      policies: [
        {
          name: 'roles',
          document: policy(
            allow('iam:*', {
              Condition: { StringEquals: { 'iam:PermissionsBoundary': PermissionsBoundary } },
            }),
          ),
        },
      ],
      accessKeys: [key],
    });

    assert.equal(await outcome(createRole(aws, {}, key)), 'AccessDenied');
    assert.equal(
      await outcome(createRole(aws, { PermissionsBoundary: `${PermissionsBoundary}x` })),
      'NoSuchEntityException',
    );
    const role = await createRole(aws, { PermissionsBoundary }, key);
    assert.equal(role?.PermissionsBoundary?.PermissionsBoundaryArn, PermissionsBoundary);
    await assert.rejects(
      aws.iam().send(new DeletePolicyCommand({ PolicyArn: PermissionsBoundary })),
      {
        name: 'DeleteConflictException',
      },
    );
  });

  test('are made by nobody without the right to, and the refusal names the role', async (t) => {
    const aws = await startTestAws(t);

    await assert.rejects(createRole(aws, {}, broker), {
      name: 'AccessDenied',
      message: `User: arn:aws:iam::${brokerAccount}:user/confluops-broker is not authorized to perform: iam:CreateRole on resource: arn:aws:iam::${brokerAccount}:role/confluops/${RoleName} because no identity-based policy allows the iam:CreateRole action`,
    });
  });
});

describe('a broker user made by the printed lines', () => {
  const UserName = 'confluops-broker';

  async function makeBroker(aws: TestAws): Promise<Keys> {
    const iam = aws.iam();
    await iam.send(new CreateUserCommand({ UserName }));
    await iam.send(
      new PutUserPolicyCommand({
        UserName,
        PolicyName: 'assume',
        PolicyDocument: JSON.stringify(policy(allow('sts:AssumeRole'))),
      }),
    );
    const { AccessKey } = await iam.send(new CreateAccessKeyCommand({ UserName }));
    return {
      accessKeyId: AccessKey?.AccessKeyId ?? '',
      secretAccessKey: AccessKey?.SecretAccessKey ?? '',
    };
  }

  test('has a key that works, and no more than two', async (t) => {
    const aws = await startTestAws(t);
    const keys = await makeBroker(aws);
    const iam = aws.iam();
    const identity = await aws.sts(keys).send(new GetCallerIdentityCommand({}));

    assert.equal(identity.Arn, `arn:aws:iam::${demoAccount}:user/${UserName}`);
    await iam.send(new CreateAccessKeyCommand({ UserName }));
    await assert.rejects(iam.send(new CreateAccessKeyCommand({ UserName })), {
      name: 'LimitExceededException',
    });
    const { AccessKeyMetadata } = await iam.send(new ListAccessKeysCommand({ UserName }));
    assert.equal(AccessKeyMetadata?.length, 2);
  });

  test('loses a key that is switched off or deleted at once', async (t) => {
    const aws = await startTestAws(t);
    const keys = await makeBroker(aws);
    const iam = aws.iam();
    const AccessKeyId = keys.accessKeyId;
    const isKnown = (): Promise<string> =>
      outcome(aws.sts(keys).send(new GetCallerIdentityCommand({})));
    const setStatus = (Status: 'Active' | 'Inactive') =>
      iam.send(new UpdateAccessKeyCommand({ UserName, AccessKeyId, Status }));

    const observed = [await isKnown()];
    await setStatus('Inactive');
    observed.push(await isKnown());
    await setStatus('Active');
    observed.push(await isKnown());
    await iam.send(new DeleteAccessKeyCommand({ UserName, AccessKeyId }));
    observed.push(await isKnown());

    assert.deepEqual(observed, [
      'allowed',
      'InvalidClientTokenId',
      'allowed',
      'InvalidClientTokenId',
    ]);
  });

  test('reads itself by GetUser without a name', async (t) => {
    const aws = await startTestAws(t);

    const { User } = await aws.iam().send(new GetUserCommand({}));

    assert.equal(User?.UserName, 'administrator');
  });
});

test('IAM is one for all regions of an account and none of another account', async (t) => {
  const aws = await startTestAws(t);
  const root = { accessKeyId: 'AKIAROOT000000000000', secretAccessKey: 'root/secret' };
  aws.world.addRootKey('444455556666', root.accessKeyId, root.secretAccessKey);
  await createRole(aws);

  await assert.rejects(aws.iam(root).send(new GetRoleCommand({ RoleName })), {
    name: 'NoSuchEntityException',
  });
  assert.equal(await outcome(aws.cloudwatch(root).send(new DescribeAlarmsCommand({}))), 'allowed');
});
