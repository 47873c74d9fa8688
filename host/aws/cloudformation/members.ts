/**
 * Members of the operations' inputs that are emulated. A stack is made at once, and a call that
 * comes twice meets the name that is taken: time-outs and tokens change nothing.
 */
export const members = {
  CreateStack: [
    'StackName',
    'TemplateBody',
    'Parameters',
    'Capabilities',
    'DisableRollback',
    'OnFailure',
    'Tags',
    'TimeoutInMinutes',
    'ClientRequestToken',
  ],
  DeleteStack: ['StackName', 'ClientRequestToken'],
  DescribeStackEvents: ['StackName'],
  DescribeStackResources: ['StackName'],
  DescribeStacks: ['StackName'],
  GetTemplate: ['StackName'],
  ListStacks: ['StackStatusFilter'],
  ValidateTemplate: ['TemplateBody'],
};
