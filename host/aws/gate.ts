import { randomUUID } from 'node:crypto';
import { assertAllowed, deniedText, policySetsOf, refusalOf } from './access/authorize';
import { requestContext } from './access/context';
import type { AwsCall } from './calls';
import {
  accessDenied,
  AwsError,
  internalFailure,
  invalidClientTokenId,
  NotEmulatedError,
  serializationError,
  serviceUnavailable,
  throttling,
  unknownOperation,
} from './errors';
import type { FaultKind, Faults } from './faults';
import type { RateLimits } from './rate-limits';
import { destinationOf, serviceOfScope } from './routing';
import type { Call, Service } from './service';
import { headerValues, type SignedRequest } from './sigv4/request';
import { verify, type Verified } from './sigv4/verify';
import { protocolOf } from './wire/choose';
import { decompressed } from './wire/compression';
import type { DecodedCall, Protocol, WireAnswer } from './wire/protocol';
import { isRpcV2 } from './wire/rpc-v2';
import type { Credential } from './world/sessions';
import type { World } from './world/world';

/** What becomes of a request on the socket. */
export type Outcome =
  | { readonly kind: 'answer'; readonly answer: WireAnswer; readonly isSlow: boolean }
  | { readonly kind: 'silence' }
  | { readonly kind: 'reset' };

/** What stands behind the gate. */
export interface GateParts {
  readonly world: World;
  readonly faults: Faults;
  /** None: calls are never too many. */
  readonly rateLimits?: RateLimits;
  /** Resolves when all that the world now holds will outlive the process. */
  persist(): Promise<void>;
  record(call: AwsCall): void;
  /** Is told of what went wrong in this AWS itself, and of what it was asked for and does not have. */
  report(error: unknown): void;
}

/** A request together with all that was found out about it so far. */
interface Visit {
  readonly request: SignedRequest;
  readonly sourceIp: string;
  readonly protocol: Protocol;
  readonly requestId: string;
  service?: Service;
  verified?: Verified<Credential>;
  operation: string;
}

/** Begins with a byte that begins nothing in XML, JSON or CBOR. */
const garbage = Buffer.from([0xff, ...Buffer.from('<{garbage')]);

/** What the names of AWS's operations look like. */
const operationName = /^[A-Z][A-Za-z0-9]{1,63}$/;

/** Operations that change nothing that must outlive the process. */
const changesNothing = /^(AssumeRole|Describe|Get|List|Validate)/;

/**
 * The way of every request: verify, decode, fault, region, rate, then the operation, which
 * authorises, validates and acts. Nothing of a request is decoded before its signature holds.
 */
export class Gate {
  readonly #parts: GateParts;

  constructor(parts: GateParts) {
    this.#parts = parts;
  }

  /** Never rejects: whatever goes wrong becomes an answer of AWS's form. */
  async handle(request: SignedRequest, sourceIp: string): Promise<Outcome> {
    const visit: Visit = {
      request,
      sourceIp,
      protocol: protocolOf(request),
      requestId: randomUUID(),
      operation: 'unknown',
    };
    let fault: FaultKind | undefined;
    let answer: WireAnswer;
    try {
      const decoded = this.#admit(visit);
      fault = this.#takeFault(visit, decoded);
      if (fault === 'timeout' || fault === 'reset') {
        this.#record(visit, 0);
        return fault === 'timeout' ? { kind: 'silence' } : { kind: 'reset' };
      }
      answer = await this.#answer(visit, decoded, fault);
    } catch (error) {
      if (error instanceof NotEmulatedError || !(error instanceof AwsError)) {
        this.#parts.report(error);
      }
      answer = errorAnswer(visit, error instanceof AwsError ? error : internalFailure());
    }
    this.#record(visit, answer.status);
    return { kind: 'answer', answer: withRequestId(answer, visit), isSlow: fault === 'slow' };
  }

  /** An error that happens before there is a request to handle. */
  refuse(request: SignedRequest, error: AwsError): WireAnswer {
    const protocol = protocolOf(request);
    const visit = { request, sourceIp: '', protocol, requestId: randomUUID(), operation: '' };
    return withRequestId(errorAnswer(visit, error), visit);
  }

  #admit(visit: Visit): DecodedCall {
    const { world } = this.#parts;
    const { request } = visit;
    const destination = destinationOf(headerValues(request, 'host')[0] ?? '');
    if (destination.service) visit.service = destination.service;
    const verified = verify(request, {
      now: world.clock(),
      keyOf: (accessKeyId) => world.credential(accessKeyId),
      service: destination.service?.signingName,
      region: destination.region,
    });
    const service = destination.service ?? serviceOfScope(verified.service, verified.region);
    visit.service = service;
    visit.verified = verified;
    const decoded = decode(visit, service);
    if (!operationName.test(decoded.operation)) throw unknownOperation(decoded.operation);
    visit.operation = decoded.operation;
    if (!Object.hasOwn(service.operations, decoded.operation)) {
      throw new NotEmulatedError(`${decoded.operation} of ${service.name}`);
    }
    assertEmulated(decoded, service);
    return decoded;
  }

  #takeFault(
    { service, verified }: Visit,
    { operation, input }: DecodedCall,
  ): FaultKind | undefined {
    if (!service || !verified) return undefined;
    const { region, key } = verified;
    // Who assumes a role asks the account of the role.
    const role = operation === 'AssumeRole' ? input.text('RoleArn') : undefined;
    const account = role?.split(':')[4] ?? key.principal.account;
    return this.#parts.faults.take({ service: service.name, operation, region, account });
  }

  async #answer(
    visit: Visit,
    { operation, input }: DecodedCall,
    fault: FaultKind | undefined,
  ): Promise<WireAnswer> {
    const { service, verified } = visit;
    const run = service?.operations[operation];
    if (!service || !verified || !run) throw internalFailure();
    const call = this.#call(visit, verified);
    if (fault === 'throttle') throw throttling();
    if (fault === '5xx') throw serviceUnavailable();
    if (fault === 'denied') throw denied(call, `${service.name}:${operation}`);
    if (fault === 'garbage') return { status: 200, headers: {}, body: garbage };

    const { account, region, now } = call;
    if (!service.isGlobal && !this.#parts.world.isEnabled(account.number, region)) {
      throw invalidClientTokenId();
    }
    this.#parts.rateLimits?.take(service.name, operation, account.number, region, now);
    const output = run(call, input);
    if (!changesNothing.test(operation)) await this.#parts.persist();
    return visit.protocol.encodeResult(operation, output, service, visit.requestId);
  }

  #call({ request, sourceIp }: Visit, { key, region }: Verified<Credential>): Call {
    const { world } = this.#parts;
    const { principal } = key;
    const now = world.clock();
    const userAgent = headerValues(request, 'user-agent')[0] ?? '';
    const circumstances = { principal, region, now, sourceIp, userAgent };
    const sets = policySetsOf(principal, world);
    const context: Call['context'] = (own) => requestContext(circumstances, own);
    return {
      world,
      principal,
      isTemporary: key.sessionToken !== undefined,
      account: world.account(principal.account),
      region,
      now,
      context,
      authorize: ({ action, resource, isUnnamed, keys }) => {
        const isShown = isUnnamed !== true && resource !== '*';
        const question = { action, resource, context: context(keys) };
        assertAllowed(principal, sets, question, isShown ? resource : undefined);
      },
      allows: ({ action, resource, keys }) =>
        refusalOf(sets, { action, resource, context: context(keys) }) === undefined,
    };
  }

  #record({ service, verified, operation, protocol }: Visit, status: number): void {
    if (!service || !verified) return;
    this.#parts.record({
      service: service.name,
      operation,
      account: verified.key.principal.account,
      region: verified.region,
      accessKeyId: verified.accessKeyId,
      protocol: protocol.name,
      status,
    });
  }
}

function decode({ request, protocol }: Visit, service: Service): DecodedCall {
  if (!isRpcV2(request) && request.path !== '/') throw unknownOperation(request.path);
  try {
    return protocol.decode(decompressed(request), service);
  } catch (error) {
    // A body nested too deeply ends in a RangeError; it is the sender's fault all the same.
    throw error instanceof AwsError ? error : serializationError('The body cannot be read');
  }
}

function assertEmulated({ operation, input }: DecodedCall, { members }: Service): void {
  const other = input.names.find((name) => !members[operation]?.includes(name));
  if (other !== undefined) throw new NotEmulatedError(`the parameter ${other} of ${operation}`);
}

function denied({ principal }: Call, action: string): AwsError {
  return accessDenied(
    `${deniedText(principal, action)} because no identity-based policy allows the ${action} action`,
  );
}

/** In query mode the header tells clients of newer protocols the error's Query name. */
function errorAnswer(
  { request, protocol, service, requestId }: Visit,
  error: AwsError,
): WireAnswer {
  const answer = protocol.encodeError(error, service, requestId);
  if (protocol.name === 'query' || headerValues(request, 'x-amzn-query-mode')[0] !== 'true') {
    return answer;
  }
  const header = { 'x-amzn-query-error': `${error.code};${error.fault}` };
  return { ...answer, headers: { ...answer.headers, ...header } };
}

function withRequestId(answer: WireAnswer, { requestId }: Visit): WireAnswer {
  return { ...answer, headers: { ...answer.headers, 'x-amzn-requestid': requestId } };
}
