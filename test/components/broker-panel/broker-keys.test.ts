import { expect } from '@open-wc/testing';
import { problemsOfKeys, trimmedKeys } from '../../../components/broker-panel/broker-keys';

const accessKeyId = 'AKIAIOSFODNN7EXAMPLE';
const secretAccessKey = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY';

describe('an access key', () => {
  it('is taken as AWS prints it, and without the spaces of copying', () => {
    expect(problemsOfKeys({ accessKeyId, secretAccessKey })).to.deep.equal({});
    expect(
      trimmedKeys({ accessKeyId: ` ${accessKeyId}\t`, secretAccessKey: `${secretAccessKey}\n` }),
    ).to.deep.equal({ accessKeyId, secretAccessKey });
  });

  for (const [id, problem] of [
    ['', 'empty'],
    ['ASIAIOSFODNN7EXAMPLE', 'temporary'],
    ['AIDAIOSFODNN7EXAMPLE', 'not-key-id'],
    ['akiaiosfodnn7example', 'not-key-id'],
    [secretAccessKey, 'not-key-id'],
  ] as const) {
    it(`is refused with the id ${JSON.stringify(id)} as ${problem}`, () => {
      expect(problemsOfKeys({ accessKeyId: id, secretAccessKey })).to.deep.equal({
        accessKeyId: { problem: `accessKeyId.${problem}` },
      });
    });
  }

  for (const [secret, problem] of [
    ['', 'empty'],
    [accessKeyId, 'is-key-id'],
    ['SecretAccessKey: wJalr', 'has-space'],
  ] as const) {
    it(`is refused with the secret ${JSON.stringify(secret)} as ${problem}`, () => {
      expect(problemsOfKeys({ accessKeyId, secretAccessKey: secret })).to.deep.equal({
        secretAccessKey: { problem: `secretAccessKey.${problem}` },
      });
    });
  }

  it('is refused by the length that it has, where that is what is wrong', () => {
    const problems = problemsOfKeys({ accessKeyId: 'AKIAIOSFODNN7E', secretAccessKey: 'short' });

    expect(problems).to.deep.equal({
      accessKeyId: { problem: 'accessKeyId.too-short', subject: '14' },
      secretAccessKey: { problem: 'secretAccessKey.too-short', subject: '5' },
    });
  });
});
