import type { AwsError } from '../errors';
import type { SignedRequest } from '../sigv4/request';
import type { Fields } from './fields';
import type { Output } from './value';

/** What a protocol must know of a service to speak for it. */
export interface ServiceNames {
  /** Its name in the records and in policies: `cloudwatch`. */
  readonly name: string;
  /** Version of its Query API: `2010-08-01`. */
  readonly version: string;
  /** Namespace of its Query answers. */
  readonly xmlNamespace: string;
  /** Its name in `x-amz-target` and in RPC v2 paths, where it speaks more than Query. */
  readonly target?: string;
}

/** A call, decoded. */
export interface DecodedCall {
  readonly operation: string;
  readonly input: Fields;
}

/** An answer, ready for the wire. */
export interface WireAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
}

/** One of the protocols that AWS services speak; stands between bytes and plain data. */
export interface Protocol {
  /** Its name in the records. */
  readonly name: 'query' | 'json' | 'cbor';
  /** @throws AwsError where the body or the operation's name cannot be read. */
  decode(request: SignedRequest, service: ServiceNames): DecodedCall;
  encodeResult(
    operation: string,
    output: Output,
    service: ServiceNames,
    requestId: string,
  ): WireAnswer;
  encodeError(error: AwsError, service: ServiceNames | undefined, requestId: string): WireAnswer;
}
