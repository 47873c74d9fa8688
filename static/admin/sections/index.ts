import type { Section } from '../section';
import { accounts } from './accounts/section';
import { broker } from './broker/section';
import { grantKeys } from './grant-keys/section';
import { library } from './library/section';
import { settings } from './settings/section';

/** The sections of the admin page, in the order of its navigation; it opens with the first. */
export const sections: readonly [Section, ...Section[]] = [
  accounts,
  library,
  broker,
  grantKeys,
  settings,
];
