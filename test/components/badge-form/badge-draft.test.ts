import { expect } from '@open-wc/testing';
import {
  displayOf,
  draftOf,
  keepsAlarm,
  problemsOf,
  type AlarmChoice,
} from '../../../components/badge-form/badge-draft';

const nothing: AlarmChoice = { connectionId: '', alarmName: '', typed: '' };
const chosen: AlarmChoice = { ...nothing, connectionId: 'x', alarmName: 'checkout-latency' };
const sealed: AlarmChoice = { ...nothing, kept: { sealed: true } };

/** The problem of each field. */
function told(...given: Parameters<typeof problemsOf>): object {
  const problems = Object.entries(problemsOf(...given));
  return Object.fromEntries(problems.map(([field, { problem }]) => [field, problem]));
}

describe('what goes into the page', () => {
  it('C10: leaves out the defaults, so that they can change', () => {
    expect(displayOf(draftOf())).to.deep.equal({});
  });

  it('C10: is read back as it was written', () => {
    const display = {
      label: 'Checkout',
      showSince: false,
      showReason: true,
      size: 'large',
      link: false,
    } as const;

    expect(displayOf(draftOf(display))).to.deep.equal(display);
    expect(draftOf(displayOf(draftOf(display)))).to.deep.equal(draftOf(display));
  });

  it('has no option that a sealed alarm has no answer for', () => {
    const draft = draftOf({ label: ' Checkout ', showReason: true, link: false }, true);

    expect(displayOf(draft)).to.deep.equal({ label: 'Checkout' });
  });
});

describe('what keeps a badge from being saved', () => {
  it('is a label that turns the text around it', () => {
    for (const label of ['pay\u202eyap', '\u2067Orders', 'Orders\u200f']) {
      expect(told(draftOf({ label }), chosen), label).to.deep.equal({ label: 'label.not-allowed' });
    }
  });

  it('is a hidden alarm whose label nobody can see; elsewhere such a label is none', () => {
    for (const label of ['\u200b', ' \u3164 ', '\u2800']) {
      expect(told(draftOf({ label }, true), chosen)).to.deep.equal({ label: 'label.empty' });
      expect(told(draftOf({ label }), chosen)).to.deep.equal({});
      expect(displayOf(draftOf({ label }))).to.deep.equal({});
    }
  });

  it('is an account or an alarm that nobody chose', () => {
    expect(told(draftOf(), nothing)).to.deep.equal({
      connectionId: 'connectionId.empty',
      alarmName: 'alarmName.empty',
    });
    expect(told(draftOf(), chosen)).to.deep.equal({});
  });

  it('is a name that was typed and not chosen, which is named', () => {
    expect(
      problemsOf(draftOf(), { ...chosen, alarmName: '', typed: 'check' }).alarmName,
    ).to.deep.equal({ problem: 'alarmName.unchosen', subject: 'check' });
  });

  it('is a hidden alarm without a label, or with one that tells its name', () => {
    const label = (text: string): object => told(draftOf({ label: text }, true), chosen);

    expect(label('  ')).to.deep.equal({ label: 'label.empty' });
    expect(label('the Checkout-Latency')).to.deep.equal({ label: 'label.gives-away' });
    expect(label('Checkout')).to.deep.equal({});
  });

  it('is a label that is longer than a badge takes', () => {
    expect(told(draftOf({ label: 'x'.repeat(256) }), chosen)).to.deep.equal({
      label: 'label.too-long',
    });
  });

  it('is showing or hiding the name of an alarm that would have to be granted anew', () => {
    expect(told(draftOf({ label: 'Checkout' }, true), sealed)).to.deep.equal({});
    expect(told(draftOf({ label: 'Checkout' }, false), sealed)).to.deep.equal({
      alarmName: 'alarmName.again',
    });
  });
});

describe('the alarm that a badge has', () => {
  it('is kept until anything else is chosen or typed', () => {
    expect(keepsAlarm(sealed)).to.equal(true);
    expect(keepsAlarm(nothing)).to.equal(false);
    expect(keepsAlarm({ ...sealed, connectionId: 'x' })).to.equal(false);
    expect(keepsAlarm({ ...sealed, typed: 'cpu' })).to.equal(false);
  });
});
