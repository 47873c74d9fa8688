import type { ServiceName } from './service';

/** One call whose signature held: what was asked by whom, and nothing of its content. */
export interface AwsCall {
  readonly service: ServiceName;
  /** `unknown` where the body could not be read. */
  readonly operation: string;
  /** Account of the caller, twelve digits. */
  readonly account: string;
  readonly region: string;
  readonly accessKeyId: string;
  readonly protocol: 'query' | 'json' | 'cbor';
  /** HTTP status; 0 where an injected fault left the call without an answer. */
  readonly status: number;
}
