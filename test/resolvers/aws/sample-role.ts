/** The External ID of the role. */
export const externalId = 'b1f0c1de-5e0d-4e21-8a11-00000000c0de';

/** A role, and what it takes to assume it. */
export const role = {
  roleArn: 'arn:aws:iam::111122223333:role/confluops/ConfluOpsAlarmReader-7d9c1f64',
  externalId,
  region: 'eu-west-1',
  stsRegion: 'us-east-1',
  broker: [{ accessKeyId: 'AKIABROKER0000000000', secretAccessKey: 'secret' }],
} as const;
