import { expect, fixture, html } from '@open-wc/testing';
import { resetMouse, sendKeys, setViewport } from '@web/test-runner-commands';
import '../../../components/badge-form/define';
import { draftOf } from '../../../components/badge-form/badge-draft';
import type { BadgeForm } from '../../../components/badge-form/badge-form';
import type { BadgeRequest } from '../../../components/badge-form/badge-request';
import { openDialog, type DialogState } from '../../../components/badge-form/dialog-state';
import { allOf, sampleAccounts, sampleAlarms } from '../../../components/internal/alarm-samples';
import { deep, textOf } from '../deep';
import { holdLow, pressLow, release } from '../pressing';

describe('<ops-badge-form>, whose Save is pressed by mouse', () => {
  const whole = { width: innerWidth, height: innerHeight };
  const asked: BadgeRequest[] = [];

  /** A form as high as what it holds, so that its buttons move with the fields over them. */
  async function show(dialog: Partial<DialogState>, initial = draftOf()): Promise<BadgeForm> {
    await setViewport({ width: 600, height: 1200 });
    asked.length = 0;
    const form = document.createElement('ops-badge-form');
    const connectionId = sampleAccounts[0]!.connectionId;
    const listed = allOf(sampleAlarms);
    form.dialog = { ...openDialog(sampleAccounts), connectionId, listed, ...dialog };
    form.initial = initial;
    form.addEventListener('ops-request', ({ request }) => {
      asked.push(request as BadgeRequest);
      // As the page answers.
      const { type, alarmName = '' } = request as { type: string; alarmName?: string };
      if (type === 'choose-alarm') form.dialog = { ...form.dialog, alarmName };
    });
    await fixture(html`${form}`);
    return form;
  }

  const save = (form: BadgeForm): HTMLElement => deep(form, 'button[type=submit]');

  async function refused(form: BadgeForm): Promise<void> {
    await pressLow(save(form));
    expect(asked).to.deep.equal([]);
  }

  afterEach(async () => {
    await resetMouse();
    await setViewport(whole);
  });

  it('saves after a refused field was mended', async () => {
    const form = await show({ alarmName: 'checkout-latency' }, { ...draftOf(), sealed: true });
    await refused(form);
    deep(form, '[name=label]').focus();
    await sendKeys({ type: 'Checkout' });

    await pressLow(save(form));

    expect(asked.map(({ type }) => type)).to.deep.equal(['save']);
  });

  it('saves the alarm whose name was typed in full after Save was refused', async () => {
    const form = await show({});
    await refused(form);
    deep(form, '[name=alarmName]').focus();
    await sendKeys({ type: 'checkout-latency' });
    asked.length = 0;

    await pressLow(save(form));

    expect(asked.map(({ type }) => type)).to.deep.equal(['choose-alarm', 'save']);
  });

  it('saves, though the alarms turn out not to be listed while Save is pressed', async () => {
    const form = await show({ alarmName: 'checkout-latency', isListing: true });

    await holdLow(save(form));
    form.dialog = { ...form.dialog, isListing: false, listingRefusal: 'throttled' };
    await release();

    expect(asked.map(({ type }) => type)).to.deep.equal(['save']);
    expect(textOf(form)).to.contain('Try again');
  });
});
