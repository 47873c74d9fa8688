import { AwsError } from '../errors';

/** No alarm of that name. */
export function resourceNotFound(): AwsError {
  return new AwsError('ResourceNotFound', 'Unknown alarm name', { status: 404 });
}

/** No resource of that ARN, in the words of the tagging operations. */
export function noSuchResource(): AwsError {
  return new AwsError('ResourceNotFoundException', 'Unknown', { status: 404 });
}

/** The token is none that this service handed out for these parameters. */
export function invalidNextToken(): AwsError {
  return new AwsError('InvalidNextToken', 'Invalid NextToken');
}

/** A text that must be JSON is none. */
export function invalidFormat(message: string): AwsError {
  return new AwsError('InvalidFormat', message, { shape: 'InvalidFormatFault' });
}

/** A parameter has a value that no alarm can have. */
export function invalidValue(message: string): AwsError {
  return new AwsError('InvalidParameterValue', message, {
    shape: 'InvalidParameterValueException',
  });
}

/** Parameters that must not stand together, or not like this. */
export function invalidCombination(message: string): AwsError {
  return new AwsError('InvalidParameterCombination', message, {
    shape: 'InvalidParameterCombinationException',
  });
}

/** A parameter is absent that this kind of alarm needs. */
export function missingParameter(name: string): AwsError {
  return new AwsError('MissingParameter', `The parameter ${name} is required`, {
    shape: 'MissingRequiredParameterException',
  });
}
