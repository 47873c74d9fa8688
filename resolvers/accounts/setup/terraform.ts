import { parseIamArn } from '../../../rules/iam-arn';
import { rolePolicy, rolePolicyName } from '../../../rules/role-policy';
import { trustPolicy } from './policies';
import type { RolePlan } from './template';

/**
 * The role as Terraform. The External ID is a variable, whose value the shell fetches.
 *
 * @param idUrl - Where the External ID is fetched.
 */
export function terraform(plan: RolePlan, idUrl: string): string {
  const { roleArn, brokerArn, permissionsBoundary, optionalReads } = plan;
  const role = parseIamArn(roleArn, 'role');
  // A document in JSON, with the variable in the place of a text that no document holds.
  const trust = hcl(trustPolicy(brokerArn, 'EXTERNAL-ID')).replace(
    '"EXTERNAL-ID"',
    'var.confluops_external_id',
  );
  const boundary =
    permissionsBoundary === undefined
      ? ''
      : `\n  permissions_boundary = ${hcl(permissionsBoundary)}`;
  return `# export TF_VAR_confluops_external_id="$(curl -fsS ${idUrl})"
variable "confluops_external_id" {
  type      = string
  sensitive = true
}

resource "aws_iam_role" "confluops" {
  name = ${hcl(role?.name)}
  path = ${hcl(role?.path)}${boundary}

  assume_role_policy = jsonencode(${trust})
}

resource "aws_iam_role_policy" "confluops" {
  name   = ${hcl(rolePolicyName)}
  role   = aws_iam_role.confluops.name
  policy = jsonencode(${hcl(rolePolicy(optionalReads))})
}
`;
}

/** A value in Terraform's language: JSON but for equals signs, and signs that would interpolate. */
function hcl(value: unknown, indent = '  '): string {
  if (Array.isArray(value)) return `[${value.map((item) => hcl(item, indent)).join(', ')}]`;
  if (typeof value !== 'object' || value === null) {
    return JSON.stringify(value).replace(/([$%])\{/g, '$1$1{');
  }
  const inner = `${indent}  `;
  const fields = Object.entries(value).map(
    ([key, field]) => `${inner}${hcl(key)} = ${hcl(field, inner)}`,
  );
  return `{\n${fields.join('\n')}\n${indent}}`;
}
