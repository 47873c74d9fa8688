import { GetRoleCommand, IAMClient, UpdateAssumeRolePolicyCommand } from '@aws-sdk/client-iam';
import type { AwsKeys } from './stack';

/** The one statement of a trust policy that ConfluOps prints. */
export interface TrustStatement {
  readonly Principal: { readonly AWS: string };
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, string>>>> | undefined;
  readonly [element: string]: unknown;
}

interface TrustPolicy {
  readonly Version: string;
  readonly Statement: readonly [TrustStatement];
}

/** A role in the local AWS, as an administrator of its account sees and changes it. */
export class Role {
  readonly #client: IAMClient;
  readonly #name: string;

  /** @param command - The printed line that made it. */
  constructor(aws: AwsKeys, command: string) {
    this.#client = new IAMClient(aws);
    this.#name = `ConfluOpsAlarmReader-${/^S=ConfluOps-(\S+)/.exec(command)?.[1]}`;
  }

  /** Whom the role trusts, and on what condition. */
  async trust(): Promise<TrustStatement> {
    const { Role: role } = await this.#client.send(new GetRoleCommand({ RoleName: this.#name }));
    const document = decodeURIComponent(role?.AssumeRolePolicyDocument ?? '');
    return (JSON.parse(document) as TrustPolicy).Statement[0];
  }

  async setTrust(statement: TrustStatement): Promise<void> {
    const policy: TrustPolicy = { Version: '2012-10-17', Statement: [statement] };
    await this.#client.send(
      new UpdateAssumeRolePolicyCommand({
        RoleName: this.#name,
        PolicyDocument: JSON.stringify(policy),
      }),
    );
  }

  close(): void {
    this.#client.destroy();
  }
}

/** The External ID that a trust policy demands. */
export function externalIdOf({ Condition }: TrustStatement): string {
  const id = Condition?.['StringEquals']?.['sts:ExternalId'];
  if (id === undefined) throw new Error('the trust policy demands no External ID');
  return id;
}
