import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, test } from 'node:test';
import { promisify } from 'node:util';
import { diagnosisOf } from '../../../../resolvers/accounts/setup/diagnosis';
import { brokerPolicy, trustPolicy } from '../../../../resolvers/accounts/setup/policies';
import { setupKit } from '../../../../resolvers/accounts/setup/setup-kit';
import { template } from '../../../../resolvers/accounts/setup/template';
import { brokerKit } from '../../../../resolvers/broker/broker-kit';
import { rolePolicy } from '../../../../rules/role-policy';
import { sampleAccount } from '../../sample-account';

const externalId = 'b1f0c1de-5e0d-4e21-8a11-00000000c0de';
const brokerArn = 'arn:aws:iam::999988887777:user/confluops-broker';
const roleArn = 'arn:aws:iam::111122223333:role/confluops/ConfluOpsAlarmReader-7f3a9c21';
const url =
  'https://x.hello.atlassian-dev.net/public/Ab-1/7f3a9c21-5d0e-4a61-9c1b-0f3f7a9b2c44.TOKEN_-1';
const plan = { roleArn, brokerArn };
const bounded = { ...plan, permissionsBoundary: 'arn:aws:iam::111122223333:policy/b' };
const kit = setupKit(plan, { url, expiresAt: 7 });

/**
 * Runs a printed line in a real shell, where `curl` answers the External ID and `aws` records what
 * it was called with; one of its commands can be told to fail.
 */
async function run(
  line: string,
  failing = 'describe-stacks',
  account = '111122223333',
): Promise<string[][]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'confluops-shell-'));
  const log = path.join(folder, 'log');
  try {
    const program = (name: string, body: string) =>
      writeFile(path.join(folder, name), `#!/bin/sh\n${body}\n`).then(() =>
        chmod(path.join(folder, name), 0o755),
      );
    await program(
      'curl',
      `printf '%s' "$*" | grep -q '/id$' && printf ${externalId} || printf '{"a":"b c"}'`,
    );
    await program(
      'aws',
      `[ "$1" = sts ] && echo ${account}; for word; do printf '%s\\036' "$word" >> ${log}; done; printf '\\035' >> ${log}; case " ${failing} " in *" $2 "*) false;; esac`,
    );
    await writeFile(log, '');
    await promisify(execFile)('/bin/sh', ['-c', line], {
      env: { PATH: `${folder}:/usr/bin:/bin` },
    }).catch((error: unknown) => {
      if (account === '111122223333') throw error;
    });
    const calls = (await readFile(log, 'utf8')).split('\x1d').slice(0, -1);
    // The first asks in whose account the shell is.
    assert.match(calls.shift() ?? '', /^sts\x1eget-caller-identity/);
    return calls.map((call) => call.split('\x1e').slice(0, -1));
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** The word that follows an option. */
const option = (call: readonly string[] | undefined, name: string): string =>
  call?.[call.indexOf(name) + 1] ?? '';

describe('policies', () => {
  test('C41: the role may read alarms, and nothing else', () => {
    assert.deepEqual(rolePolicy(), {
      Version: '2012-10-17',
      Statement: [
        {
          Sid: 'ReadAlarms',
          Effect: 'Allow',
          Action: ['cloudwatch:DescribeAlarms'],
          Resource: '*',
        },
      ],
    });
  });

  test('the role trusts one user of one account, and only with its External ID', () => {
    assert.deepEqual(trustPolicy(brokerArn, externalId), {
      Version: '2012-10-17',
      Statement: [
        {
          Sid: 'ConfluOpsWithExternalIdOnly',
          Effect: 'Allow',
          Principal: { AWS: 'arn:aws:iam::999988887777:root' },
          Action: 'sts:AssumeRole',
          Condition: {
            StringEquals: { 'sts:ExternalId': externalId },
            ArnEquals: { 'aws:PrincipalArn': brokerArn },
          },
        },
      ],
    });
  });

  test('the broker may assume roles under our path, and others only by name', () => {
    const resourceOf = (policy: object) =>
      (policy as { Statement: [{ Resource: unknown }] }).Statement[0].Resource;
    const elsewhere = 'arn:aws:iam::1:role/elsewhere';

    assert.equal(resourceOf(brokerPolicy([])), 'arn:aws:iam::*:role/confluops/*');
    const { policy } = brokerKit([roleArn, elsewhere, elsewhere]);
    assert.deepEqual(resourceOf(JSON.parse(policy) as object), [
      'arn:aws:iam::*:role/confluops/*',
      elsewhere,
    ]);
  });
});

describe('the command for CloudShell', () => {
  test('is this one line, word by word', () => {
    assert.equal(
      kit.command,
      `S=ConfluOps-7f3a9c21 U=${url}; A=$(aws sts get-caller-identity --query Account --output text) && echo "This shell is signed in to AWS account $A." && if [ "$A" = 111122223333 ]; then T=$(curl -fsS $U) && { if aws cloudformation describe-stacks --stack-name $S >/dev/null 2>&1; then aws cloudformation delete-stack --stack-name $S && aws cloudformation wait stack-delete-complete --stack-name $S; fi; } && aws cloudformation create-stack --stack-name $S --capabilities CAPABILITY_NAMED_IAM --template-body "$T" && aws cloudformation wait stack-create-complete --stack-name $S; else echo "The role belongs in account 111122223333: nothing was changed."; false; fi`,
    );
  });

  test('makes the stack from what the link answers, and waits for it', async () => {
    const [, create, wait] = await run(kit.command);

    assert.deepEqual(create?.slice(0, 4), [
      'cloudformation',
      'create-stack',
      '--stack-name',
      'ConfluOps-7f3a9c21',
    ]);
    assert.equal(option(create, '--template-body'), '{"a":"b c"}');
    assert.deepEqual(wait, [
      'cloudformation',
      'wait',
      'stack-create-complete',
      '--stack-name',
      'ConfluOps-7f3a9c21',
    ]);
  });

  test('replaces what an earlier attempt left of the stack', async () => {
    const calls = await run(kit.command, '');

    assert.deepEqual(
      calls.map(([, name, what]) => (name === 'wait' ? `wait ${what}` : name)),
      [
        'describe-stacks',
        'delete-stack',
        'wait stack-delete-complete',
        'create-stack',
        'wait stack-create-complete',
      ],
    );
  });

  test('makes nothing in another account, in no way', async () => {
    for (const line of [kit.command, kit.cli]) {
      assert.deepEqual(await run(line, '', '999988887777'), []);
    }
  });

  test('names the stack after a role of any name', () => {
    const { command } = setupKit(
      { brokerArn, roleArn: 'arn:aws:iam::111122223333:role/a/my_role@x' },
      { url, expiresAt: 7 },
    );

    assert.match(command, /^S=ConfluOps-my-role-x /);
  });
});

describe('the plain AWS CLI', () => {
  test('makes the role with the External ID that the link answers', async () => {
    const [create, put] = await run(kit.cli);

    assert.deepEqual(create?.slice(0, 2), ['iam', 'create-role']);
    assert.equal(option(create, '--path'), '/confluops/');
    assert.ok(create.includes('--role-name=ConfluOpsAlarmReader-7f3a9c21'));
    assert.deepEqual(
      JSON.parse(option(create, '--assume-role-policy-document')),
      trustPolicy(brokerArn, externalId),
    );
    assert.deepEqual(put?.slice(0, 2), ['iam', 'put-role-policy']);
    assert.deepEqual(JSON.parse(option(put, '--policy-document')), rolePolicy());
  });

  test('mends a role that is there already', async () => {
    const [, update, put] = await run(kit.cli, 'create-role');

    assert.deepEqual(update?.slice(0, 2), ['iam', 'update-assume-role-policy']);
    assert.deepEqual(
      JSON.parse(option(update, '--policy-document')),
      trustPolicy(brokerArn, externalId),
    );
    assert.equal(put?.[1], 'put-role-policy');
  });

  test('takes a name that begins with "-" for a name', async () => {
    const arn = 'arn:aws:iam::111122223333:role/confluops/--debug';
    const calls = await run(setupKit({ brokerArn, roleArn: arn }, { url, expiresAt: 7 }).cli);

    assert.equal(calls.length, 2);
    for (const call of calls) assert.ok(call.includes('--role-name=--debug'), call.join(' '));
  });

  test('puts the permissions boundary on', async () => {
    const [create] = await run(setupKit(bounded, { url, expiresAt: 7 }).cli);

    assert.equal(option(create, '--permissions-boundary'), bounded.permissionsBoundary);
  });
});

test("the broker's line makes the user, its policy and its key", async () => {
  const calls = await run(brokerKit([]).command, 'get-user');

  assert.deepEqual(
    calls.map(([, name]) => name),
    ['get-user', 'create-user', 'put-user-policy', 'create-access-key'],
  );
  assert.ok(calls.every((call) => option(call, '--user-name') === 'confluops-broker'));
  assert.deepEqual(JSON.parse(option(calls[2], '--policy-document')), brokerPolicy([]));
});

test("the broker's line takes a user that is there already", async () => {
  const calls = await run(brokerKit([]).command, '');

  assert.deepEqual(
    calls.map(([, name]) => name),
    ['get-user', 'put-user-policy', 'create-access-key'],
  );
});

describe('Terraform', () => {
  test('takes the External ID from a variable, and names everything else', () => {
    assert.match(kit.terraform, /"sts:ExternalId" = var\.confluops_external_id\n/);
    assert.match(kit.terraform, /TF_VAR_confluops_external_id="\$\(curl -fsS https:[^ ]+\/id\)"/);
    assert.match(kit.terraform, /name = "ConfluOpsAlarmReader-7f3a9c21"/);
    assert.match(kit.terraform, /"AWS" = "arn:aws:iam::999988887777:root"/);
    assert.doesNotMatch(kit.terraform, /permissions_boundary/);
    assert.match(
      setupKit(bounded, { url, expiresAt: 7 }).terraform,
      /permissions_boundary = "arn:aws:iam::111122223333:policy\/b"/,
    );
  });

  test('has as many opening as closing braces', () => {
    assert.equal(kit.terraform.split('{').length, kit.terraform.split('}').length);
  });
});

describe('the template', () => {
  test('is small enough to be passed by hand', () => {
    assert.ok(JSON.stringify(template(bounded, externalId)).length < 51_200);
  });

  test('shows a placeholder where the External ID will stand', () => {
    const shown = JSON.parse(kit.template) as object;

    assert.deepEqual(shown, template(plan, '<External ID: setup link, /id>'));
  });
});

describe('C07: what is printed', () => {
  test('holds no External ID but what a shell fetches', () => {
    assert.doesNotMatch(JSON.stringify(kit), new RegExp(externalId));
    for (const text of [kit.command, kit.cli, kit.terraform]) assert.match(text, /curl -fsS/);
  });

  test('as mending neither', () => {
    const account = sampleAccount();
    for (const code of ['open-without-id', 'open-with-any-id'] as const) {
      const { mend } = diagnosisOf(code, account, { brokerArn });

      assert.deepEqual(
        JSON.parse(mend ?? ''),
        trustPolicy(brokerArn, '<External ID: setup link, /id>'),
      );
    }
  });
});

test('a diagnosis names the action that is missing, and only where one is', () => {
  const account = sampleAccount({ region: 'eu-south-2' });

  assert.deepEqual(diagnosisOf('missing-permission', account, { brokerArn }), {
    code: 'missing-permission',
    action: 'cloudwatch:DescribeAlarms',
    mend: JSON.stringify(rolePolicy(), null, 2),
  });
  assert.equal(diagnosisOf('organisation-policy', account, { brokerArn }).mend, undefined);
  assert.deepEqual(diagnosisOf('region-not-enabled', account, {}), {
    code: 'region-not-enabled',
    mend: 'aws account enable-region --region-name eu-south-2',
  });
  assert.deepEqual(diagnosisOf('network', account, { brokerArn }), { code: 'network' });
});

test('the mending policy of the broker names the roles of all accounts that it must', () => {
  const account = sampleAccount();
  const elsewhere = 'arn:aws:iam::444455556666:role/made/elsewhere';
  const facts = { roleArns: [elsewhere, account.roleArn] };

  const { mend = '' } = diagnosisOf('broker-not-allowed', account, facts);

  assert.deepEqual((JSON.parse(mend) as { Statement: unknown }).Statement, [
    {
      Effect: 'Allow',
      Action: 'sts:AssumeRole',
      Resource: ['arn:aws:iam::*:role/confluops/*', elsewhere],
    },
  ]);
});
