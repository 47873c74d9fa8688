import type { ToldBeside } from '../../details/told';
import type { Repeats } from '../../lib/repeats';
import { absenceOf } from '../absence';
import type { AwsAccess } from '../access';
import { askCloudWatch, type Question } from '../ask-cloudwatch';
import type { RoleToAssume } from '../assume-role';
import { forgetSigningKeys } from '../clients';
import { classify } from '../errors';

/** Asks CloudWatch for what a role may perhaps not read. Never rejects. */
export async function askBeside<Answer>(
  aws: AwsAccess,
  role: RoleToAssume,
  question: Question<Answer>,
  signal: AbortSignal,
  repeats: Repeats,
): Promise<ToldBeside<Answer>> {
  try {
    return { answer: await askCloudWatch(aws, role, question, signal, repeats) };
  } catch (error) {
    const { code } = classify('read', error);
    return { refused: code === 'read-refused' ? 'read-not-allowed' : absenceOf(code).state };
  } finally {
    forgetSigningKeys();
  }
}
