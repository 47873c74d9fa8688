import type { Service } from '../service';
import { members } from './members';
import { operations } from './operations';

/** AWS CloudFormation, its stacks of IAM roles only; speaks Query only (botocore's model). */
export const cloudformation: Service = {
  name: 'cloudformation',
  signingName: 'cloudformation',
  isGlobal: false,
  version: '2010-05-15',
  xmlNamespace: 'http://cloudformation.amazonaws.com/doc/2010-05-15/',
  operations,
  members,
};
