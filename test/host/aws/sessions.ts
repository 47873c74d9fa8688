import {
  AssumeRoleCommand,
  type AssumeRoleCommandInput,
  type Credentials,
} from '@aws-sdk/client-sts';
import { broker, externalId, roleArn, type Keys, type TestAws } from './local-aws';

/** Keys of a role session: of the demo role and by the broker, unless told otherwise. */
export async function assume(
  aws: TestAws,
  input: Partial<AssumeRoleCommandInput> = {},
  keys: Keys = broker,
): Promise<Keys & { readonly sessionToken: string }> {
  const answer = await aws.sts(keys).send(
    new AssumeRoleCommand({
      RoleArn: roleArn,
      RoleSessionName: 'confluops',
      ExternalId: externalId,
      ...input,
    }),
  );
  return toKeys(answer.Credentials);
}

/** What STS handed out, as clients take it. */
export function toKeys(
  credentials: Credentials | undefined,
): Keys & { readonly sessionToken: string } {
  return {
    accessKeyId: credentials?.AccessKeyId ?? '',
    secretAccessKey: credentials?.SecretAccessKey ?? '',
    sessionToken: credentials?.SessionToken ?? '',
  };
}
