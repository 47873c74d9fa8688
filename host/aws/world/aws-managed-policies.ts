import type { InlinePolicy } from './state';

/** The policies of AWS itself that somebody may name as a boundary; a few of some thousand. */
export const awsManagedPolicies: readonly InlinePolicy[] = [
  allow('AdministratorAccess', ['*']),
  allow('CloudWatchReadOnlyAccess', [
    'autoscaling:Describe*',
    'cloudwatch:BatchGet*',
    'cloudwatch:Describe*',
    'cloudwatch:GenerateQuery',
    'cloudwatch:Get*',
    'cloudwatch:List*',
    'logs:Get*',
    'logs:List*',
    'logs:Describe*',
    'sns:Get*',
    'sns:List*',
  ]),
];

function allow(name: string, Action: readonly string[]): InlinePolicy {
  const Statement = [{ Effect: 'Allow', Action, Resource: '*' }];
  return { name, document: JSON.stringify({ Version: '2012-10-17', Statement }) };
}
