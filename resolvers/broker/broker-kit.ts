import type { BrokerKit } from '../../contract/broker';
import { isUnderOurPath } from '../../rules/role-name';
import { brokerPolicy } from '../accounts/setup/policies';
import { shellWord } from '../../rules/shell';

/**
 * What is printed to make the broker, or to let it assume one more role.
 *
 * @param roleArns - Roles of all accounts.
 */
export function brokerKit(roleArns: readonly string[]): BrokerKit {
  const others = roleArns.filter((arn) => !isUnderOurPath(arn));
  const policy = brokerPolicy([...new Set(others)].sort());
  return {
    command:
      'U=confluops-broker; A=$(aws sts get-caller-identity --query Account --output text) && ' +
      'echo "The user $U belongs to AWS account $A from now on." && ' +
      '{ aws iam get-user --user-name $U >/dev/null 2>&1 || aws iam create-user --user-name $U; } && ' +
      'aws iam put-user-policy --user-name $U --policy-name AssumeAlarmReaders ' +
      `--policy-document ${shellWord(JSON.stringify(policy))} && ` +
      'aws iam create-access-key --user-name $U',
    policy: JSON.stringify(policy, null, 2),
  };
}
