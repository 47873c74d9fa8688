import type { Limits } from '../lib/deadline';
import type { Log } from '../lib/log';
import type { RequestHandler } from './clients';

/** What every request to AWS is made with. */
export interface AwsAccess {
  readonly requestHandler: RequestHandler;
  readonly limits: Limits;
  readonly log: Log;
}
