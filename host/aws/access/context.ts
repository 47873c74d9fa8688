import { RequestContext } from '../policy/context';
import { principalArn, type Principal } from './principal';

/** Circumstances of a request that policies may ask about. */
export interface Circumstances {
  readonly principal: Principal;
  readonly region: string;
  readonly now: Date;
  readonly sourceIp: string;
  readonly userAgent: string;
}

const principalTypes = {
  root: 'Account',
  user: 'User',
  role: 'AssumedRole',
  federated: 'FederatedUser',
} as const;

/**
 * The condition keys that every request has
 * (docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html).
 *
 * @param own Keys of the operation itself; undefined ones are absent.
 */
export function requestContext(
  { principal, region, now, sourceIp, userAgent }: Circumstances,
  own: Readonly<Record<string, string | undefined>> = {},
): RequestContext {
  return new RequestContext({
    'aws:CurrentTime': now.toISOString(),
    'aws:EpochTime': String(Math.floor(now.getTime() / 1000)),
    'aws:PrincipalAccount': principal.account,
    'aws:PrincipalArn': principalArn(principal),
    'aws:PrincipalIsAWSService': 'false',
    'aws:PrincipalType': principalTypes[principal.kind],
    'aws:RequestedRegion': region,
    // Clients mean AWS's own address, which is always reached by TLS; only this stand-in is not.
    'aws:SecureTransport': 'true',
    'aws:SourceIp': sourceIp,
    'aws:UserAgent': userAgent,
    'aws:userid': principal.userId,
    'aws:username': principal.kind === 'user' ? principal.user.name : undefined,
    'aws:ViaAWSService': 'false',
    ...own,
  });
}
