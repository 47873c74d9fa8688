import { cloudwatch } from './cloudwatch/service';
import type { Service } from './service';
import { sts } from './sts/service';

/** Every service that this AWS has. */
export const services: readonly Service[] = [sts, cloudwatch];
