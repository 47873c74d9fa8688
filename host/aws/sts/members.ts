/** Members of the operations' inputs that are emulated. */
export const members = {
  AssumeRole: ['RoleArn', 'RoleSessionName', 'Policy', 'DurationSeconds', 'ExternalId'],
  GetCallerIdentity: [],
  GetFederationToken: ['Name', 'Policy', 'DurationSeconds'],
  GetSessionToken: ['DurationSeconds'],
};
