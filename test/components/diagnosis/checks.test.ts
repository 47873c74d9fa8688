import { expect } from '@open-wc/testing';
import { isPassing, outcomesOf } from '../../../components/diagnosis/checks';
import { message } from '../../../components/diagnosis/messages';
import { diagnosisCodes } from '../../../contract/accounts';

describe('the checks of a role', () => {
  it('are all passed by a connected account, and by no other', () => {
    expect(Object.values(outcomesOf('connected', undefined))).to.deep.equal([
      'passed',
      'passed',
      'passed',
    ]);
    for (const code of diagnosisCodes) {
      expect(Object.values(outcomesOf('waiting', { code })), code).to.include.oneOf([
        'pending',
        'failed',
      ]);
    }
  });

  it('say how far the role came', () => {
    expect(outcomesOf('waiting', undefined)).to.deep.equal({
      answers: 'pending',
      guarded: 'pending',
      reads: 'pending',
    });
    expect(outcomesOf('attention', { code: 'open-with-any-id' })).to.deep.equal({
      answers: 'passed',
      guarded: 'failed',
      reads: 'pending',
    });
    expect(outcomesOf('attention', { code: 'missing-permission' })).to.deep.equal({
      answers: 'passed',
      guarded: 'passed',
      reads: 'failed',
    });
  });

  it('never pass on an unclear answer', () => {
    for (const code of ['undecided', 'throttled', 'network', 'aws-outage', 'clock'] as const) {
      expect(isPassing(code), code).to.equal(true);
      expect(Object.values(outcomesOf('waiting', { code })), code).to.not.include('passed');
    }
  });
});

describe('the trust doctor', () => {
  for (const code of diagnosisCodes) {
    it(`C40: has a heading and a sentence of its own for ${code}`, () => {
      const others = diagnosisCodes.filter((other) => other !== code);
      const cause = (of: typeof code) =>
        message(`cause.${of}`, { account: 'A', role: 'R', region: 'G', action: 'X' });

      expect(message(`heading.${code}`)).to.not.equal(`heading.${code}`);
      expect(others.map(cause)).to.not.include(cause(code));
    });
  }
});
