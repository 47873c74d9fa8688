/** How an error answer is worded: its HTTP status and the name that each family of protocols uses. */
interface ErrorNames {
  /** Name in JSON and CBOR; the Query name where the two agree. */
  readonly shape?: string;
  /** HTTP status; 400 unless told. */
  readonly status?: number;
}

/**
 * A refusal as AWS gives it. `code` is its name in Query XML and in `x-amzn-query-error`, `shape`
 * its name in JSON and CBOR (facts: the CloudWatch API's "Common Errors", botocore's models).
 */
export class AwsError extends Error {
  readonly shape: string;
  readonly status: number;

  constructor(
    readonly code: string,
    message: string,
    { shape = code, status = 400 }: ErrorNames = {},
  ) {
    super(message);
    this.shape = shape;
    this.status = status;
  }

  /** Who is to blame, in the words of the Query protocol. */
  get fault(): 'Sender' | 'Receiver' {
    return this.status < 500 ? 'Sender' : 'Receiver';
  }
}

/** The request carries no signature at all. */
export function missingAuthenticationToken(): AwsError {
  return new AwsError('MissingAuthenticationToken', 'Request is missing Authentication Token', {
    shape: 'MissingAuthenticationTokenException',
    status: 403,
  });
}

/** The request's signature cannot be read, or leaves out what must be signed. */
export function incompleteSignature(message: string): AwsError {
  return new AwsError('IncompleteSignature', message, { shape: 'IncompleteSignatureException' });
}

/** The signature is not the one that the key's owner would have made, or not for now and here. */
export function signatureDoesNotMatch(message: string): AwsError {
  return new AwsError('SignatureDoesNotMatch', message, {
    shape: 'InvalidSignatureException',
    status: 403,
  });
}

/** The key is unknown, switched off, used with a wrong token, or used in a region not enabled. */
export function invalidClientTokenId(): AwsError {
  return new AwsError(
    'InvalidClientTokenId',
    'The security token included in the request is invalid.',
    { shape: 'UnrecognizedClientException', status: 403 },
  );
}

/** The temporary credentials are past their time. */
export function expiredToken(): AwsError {
  return new AwsError('ExpiredToken', 'The security token included in the request is expired', {
    shape: 'ExpiredTokenException',
    status: 403,
  });
}

/** The caller may not do what was asked. */
export function accessDenied(message: string): AwsError {
  return new AwsError('AccessDenied', message, { shape: 'AccessDeniedException', status: 403 });
}

/** The account's rate of calls is used up for the moment. */
export function throttling(): AwsError {
  return new AwsError('Throttling', 'Rate exceeded', { shape: 'ThrottlingException' });
}

/** A parameter has a value that the operation does not take. */
export function validationError(message: string): AwsError {
  return new AwsError('ValidationError', message, { shape: 'ValidationException' });
}

/** The request is signed well, but its body cannot be decoded. */
export function serializationError(message: string): AwsError {
  return new AwsError('MalformedInput', message, { shape: 'SerializationException' });
}

/** The request names no operation in a form that the service knows, or a version that it has not. */
export function unknownOperation(operation: string, version?: string): AwsError {
  const detail = version === undefined ? '' : ` for version ${version}`;
  return new AwsError('InvalidAction', `Could not find operation ${operation}${detail}`, {
    shape: 'UnknownOperationException',
    status: version === undefined ? 404 : 400,
  });
}

/**
 * AWS may have it, this local AWS does not. Its code and its status are none that AWS answers, and
 * no SDK repeats a 501, so that nobody takes it for an answer of AWS.
 */
export class NotEmulatedError extends AwsError {
  constructor(what: string) {
    super('NotEmulated', `The local AWS does not emulate ${what}.`, { status: 501 });
  }
}

/** The service itself failed. */
export function internalFailure(): AwsError {
  return new AwsError('InternalFailure', 'The request processing has failed.', { status: 500 });
}

/** The service is away for the moment. */
export function serviceUnavailable(): AwsError {
  return new AwsError('ServiceUnavailable', 'Service is unavailable', { status: 503 });
}

/** The body is larger than any call of the emulated services can be. */
export function requestTooLarge(): AwsError {
  return new AwsError('RequestEntityTooLarge', 'The request is too large', {
    shape: 'RequestEntityTooLargeException',
    status: 413,
  });
}
