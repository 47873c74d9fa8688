import { incompleteSignature } from '../errors';

/** What an Authorization header of Signature Version 4 says. */
export interface Authorization {
  readonly accessKeyId: string;
  /** Day of the signature, YYYYMMDD. */
  readonly date: string;
  readonly region: string;
  /** The service's signing name: CloudWatch's is `monitoring`. */
  readonly service: string;
  readonly signedHeaders: readonly string[];
  /** 64 lower-case hexadecimal digits. */
  readonly signature: string;
}

const parameterNames = ['Credential', 'SignedHeaders', 'Signature'] as const;

/**
 * Reads an Authorization header.
 *
 * @throws AwsError `IncompleteSignature`, with AWS's own words for what is missing.
 */
export function parseAuthorization(header: string): Authorization {
  const parameters = parametersOf(header);
  const credential = (parameters.get('Credential') ?? '').split('/');
  const [accessKeyId = '', date = '', region = '', service = '', terminator] = credential;
  if (
    credential.length !== 5 ||
    terminator !== 'aws4_request' ||
    !/^\w{1,128}$/.test(accessKeyId)
  ) {
    throw incompleteSignature(
      "Credential must have exactly 5 slash-delimited elements, e.g. keyid/date/region/service/term, got '" +
        `${credential.join('/')}'`,
    );
  }
  const signature = parameters.get('Signature') ?? '';
  if (!/^[0-9a-f]{64}$/.test(signature)) {
    throw incompleteSignature('Signature must be 64 lower-case hexadecimal digits.');
  }
  const signedHeaders = (parameters.get('SignedHeaders') ?? '').split(';');
  return { accessKeyId, date, region, service, signedHeaders, signature };
}

function parametersOf(header: string): ReadonlyMap<string, string> {
  const [, algorithm = '', rest = ''] = /^(\S+)\s+(.*)$/.exec(header) ?? [];
  if (algorithm !== 'AWS4-HMAC-SHA256') {
    throw incompleteSignature(`Unsupported AWS 'algorithm': '${algorithm}'.`);
  }
  const parameters = new Map<string, string>();
  for (const part of rest.split(',')) {
    const [, name = '', value = ''] = /^\s*(\w+)=(\S+)\s*$/.exec(part) ?? [];
    const isKnown = parameterNames.some((known) => known === name);
    if (!isKnown || parameters.has(name)) {
      throw incompleteSignature(
        `Invalid key=value pair in Authorization header: '${part.trim()}'.`,
      );
    }
    parameters.set(name, value);
  }
  const missing = parameterNames.filter((name) => !parameters.has(name));
  if (missing.length > 0) {
    throw incompleteSignature(
      missing.map((name) => `Authorization header requires '${name}' parameter.`).join(' '),
    );
  }
  return parameters;
}
