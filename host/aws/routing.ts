import { regions } from '../../contract/regions';
import { NotEmulatedError, signatureDoesNotMatch } from './errors';
import type { Service } from './service';
import { services } from './services';

/** What the Host header says about where a request is meant to go. */
export interface Destination {
  readonly service?: Service;
  /** Undefined where any region of the scope will do. */
  readonly region?: string;
}

/** Global services are signed for this region, and the oldest endpoints lie in it. */
const firstRegion = 'us-east-1';

/**
 * The service and the region that a Host header names; nothing where it is no host of AWS, as with
 * a client that was told an endpoint URL.
 *
 * @throws AwsError where it is a host of AWS that is not emulated.
 */
export function destinationOf(host: string): Destination {
  const [, label, region] =
    /^([\w-]+)(?:\.([\w-]+))?\.amazonaws\.com(?::\d+)?$/i.exec(host.toLowerCase()) ?? [];
  if (label === undefined) return {};
  const service = services.find(({ signingName }) => signingName === label);
  if (service === undefined || (region !== undefined && !isRegion(region))) {
    throw new NotEmulatedError(`the host ${host}`);
  }
  return { service, region: service.isGlobal ? firstRegion : (region ?? firstRegion) };
}

/**
 * The service that a credential scope names.
 *
 * @throws AwsError where it is not emulated, or the region is none of AWS's.
 */
export function serviceOfScope(signingName: string, region: string): Service {
  const service = services.find((candidate) => candidate.signingName === signingName);
  if (service === undefined) throw new NotEmulatedError(`the service ${signingName}`);
  if (!isRegion(region)) {
    throw signatureDoesNotMatch(`Credential should be scoped to a valid region, not '${region}'.`);
  }
  return service;
}

function isRegion(name: string): boolean {
  return regions.some(({ id }) => id === name);
}
