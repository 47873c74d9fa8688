import { cloudformation } from './cloudformation/service';
import { cloudwatch } from './cloudwatch/service';
import { iam } from './iam/service';
import type { Service } from './service';
import { sts } from './sts/service';

/** Every service that this AWS has. */
export const services: readonly Service[] = [cloudformation, cloudwatch, iam, sts];
