import type { Aws } from '../aws/index';
import type { Forge } from '../forge/index';

/** What the site needs of the Forge. */
export type Backend = Pick<
  Forge,
  'invoke' | 'exportMacro' | 'webTrigger' | 'calls' | 'kvsCalls' | 'clearCalls' | 'inject'
>;

/** What the site needs of the AWS. */
export type Cloud = Pick<Aws, 'calls' | 'clearCalls' | 'inject' | 'clearFaults'>;
