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
        accessKeyId: `accessKeyId.${problem}`,
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
        secretAccessKey: `secretAccessKey.${problem}`,
      });
    });
  }
});
