import { expect } from '@open-wc/testing';
import { message } from '../../../components/account-form/messages';
import { parseTarget } from '../../../rules/target';
import { parseIamArn } from '../../../resolvers/lib/arn';

const role = 'arn:aws:iam::111122223333:role/confluops/AlarmReader';

describe('C04: an AWS account number or the ARN of a role', () => {
  for (const [typed, text, kind] of [
    ['111122223333', '111122223333', 'account'],
    ['  111122223333\n', '111122223333', 'account'],
    ['1111-2222-3333', '111122223333', 'account'],
    ['1111 2222 3333', '111122223333', 'account'],
    [role, role, 'role'],
    [`\t${role} `, role, 'role'],
    ['arn:aws:iam::111122223333:role/Reader', 'arn:aws:iam::111122223333:role/Reader', 'role'],
    [
      'arn:aws:iam::111122223333:role/a/b/c/Reader+=,.@_-',
      'arn:aws:iam::111122223333:role/a/b/c/Reader+=,.@_-',
      'role',
    ],
  ] as const) {
    it(`takes ${JSON.stringify(typed)}`, () => {
      expect(parseTarget(typed)).to.deep.equal({ text, accountNumber: '111122223333', kind });
    });
  }

  for (const [typed, problem, subject] of [
    ['', 'empty'],
    ['   ', 'empty'],
    ['production', 'neither'],
    ['11112222333٣', 'neither'],
    ['12345', 'not-twelve-digits', '5'],
    ['1111222233334', 'not-twelve-digits', '13'],
    ['1111-2222-333', 'not-twelve-digits', '11'],
    ['arn:aws-cn:iam::111122223333:role/Reader', 'other-partition', 'AWS China'],
    ['arn:aws-us-gov:iam::111122223333:role/Reader', 'other-partition', 'AWS GovCloud (US)'],
    [
      'arn:aws-eusc:iam::111122223333:role/Reader',
      'other-partition',
      'AWS European Sovereign Cloud',
    ],
    ['arn:aws-iso:iam::111122223333:role/Reader', 'other-partition', 'AWS ISO (US)'],
    ['arn:aws-iso-b:iam::111122223333:role/Reader', 'other-partition', 'AWS ISOB (US)'],
    ['arn:aws-iso-e:iam::111122223333:role/Reader', 'other-partition', 'AWS ISOE (Europe)'],
    ['arn:aws-iso-f:iam::111122223333:role/Reader', 'other-partition', 'AWS ISOF'],
    ['arn:azure:iam::111122223333:role/Reader', 'unknown-partition', 'azure'],
    ['arn:toString:iam::111122223333:role/Reader', 'unknown-partition', 'toString'],
    ['ARN', 'neither'],
    ['arn:aws:s3:::bucket', 'not-iam', 's3'],
    ['arn:aws:sts::111122223333:assumed-role/Reader/session', 'session-of-role'],
    ['arn:aws:iam:eu-west-1:111122223333:role/Reader', 'has-region', 'eu-west-1'],
    ['arn:aws:iam::1111:role/Reader', 'account-not-twelve-digits', '1111'],
    ['arn:aws:iam::aws:role/Reader', 'account-not-twelve-digits', 'aws'],
    ['arn:aws:iam::111122223333:user/anna', 'other-resource', 'user'],
    ['arn:aws:iam::111122223333:root', 'other-resource', 'root'],
    ['arn:aws:iam::111122223333', 'other-resource', ''],
    ['arn:aws:iam::111122223333:role', 'name-missing'],
    ['arn:aws:iam::111122223333:role/', 'name-missing'],
    ['arn:aws:iam::111122223333:role/confluops/', 'name-missing'],
    [`arn:aws:iam::111122223333:role/${'x'.repeat(65)}`, 'name-too-long', 'x'.repeat(65)],
    ['arn:aws:iam::111122223333:role/Reader role', 'name-not-allowed', 'Reader role'],
    ['arn:aws:iam::111122223333:role/Reader*', 'name-not-allowed', 'Reader*'],
    ['arn:aws:iam::111122223333:role/tëam/Reader', 'path-not-allowed', '/tëam/'],
    ['arn:aws:iam::111122223333:role/a*/Reader', 'path-not-allowed', '/a*/'],
    ['arn:aws:iam::111122223333:role//Reader', 'path-not-allowed', '//'],
    [`arn:aws:iam::111122223333:role/${'p'.repeat(511)}/Reader`, 'path-too-long'],
    [
      'arn:aws:iam::111122223333:role/aws-service-role/x.amazonaws.com/AWSServiceRoleForX',
      'service-linked-role',
    ],
  ] as const) {
    it(`refuses ${JSON.stringify(typed)} as ${problem}, in words that name what is wrong`, () => {
      const found = parseTarget(typed);

      expect(found).to.deep.equal({ problem, ...(subject !== undefined && { subject }) });
      const words = message(`target.${problem}`, { subject: subject ?? '' });
      expect(words).to.not.equal(`target.${problem}`);
    });
  }

  it('takes no role that the backend refuses, and refuses none that it takes', () => {
    const signs = Array.from('aZ09+=,.@_-/*?!~ ë:');
    // A small generator of one seed: a failure comes again.
    let state = 1;
    const next = (below: number) => (state = (state * 48_271) % 2_147_483_647) % below;
    const texts = Array.from({ length: 5_000 }, () =>
      Array.from({ length: next(12) }, () => signs[next(signs.length)]).join(''),
    );
    const lengths = [63, 64, 65, 510, 511].flatMap((length) => [
      'x'.repeat(length),
      `${'p'.repeat(length)}/Reader`,
    ]);

    for (const text of [...texts, ...lengths]) {
      const typed = `arn:aws:iam::111122223333:role/${text}`;
      // The form takes a copied space away before it sends.
      const isTaken = !('problem' in parseTarget(typed));
      expect(isTaken, typed).to.equal(parseIamArn(typed.trim(), 'role') !== undefined);
    }
  });
});
