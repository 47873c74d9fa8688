import { AwsError } from '../errors';

/** No alarm of that name. */
export function resourceNotFound(): AwsError {
  return new AwsError('ResourceNotFound', 'Unknown alarm name', { status: 404 });
}

/** The token is none that this service handed out for these parameters. */
export function invalidNextToken(): AwsError {
  return new AwsError('InvalidNextToken', 'Invalid NextToken');
}
