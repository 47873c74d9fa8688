import { expect, fixture, html } from '@open-wc/testing';
import { resetMouse, setViewport } from '@web/test-runner-commands';
import '../../../components/role-wizard/define';
import { sampleKit, sampleNow, waitingAccount } from '../../../components/internal/samples';
import type { WizardRequest } from '../../../components/role-wizard/wizard-request';
import { openWizard, type WizardState } from '../../../components/role-wizard/wizard-state';
import { deep } from '../deep';
import { holdLow, pressLow, release } from '../pressing';

describe('<ops-role-wizard>, whose buttons are pressed by mouse', () => {
  const whole = { width: innerWidth, height: innerHeight };
  const opening: WizardState = {
    ...openWizard(sampleNow, { hasBroker: true, account: waitingAccount() }),
    lifetime: '24-hours',
    busy: true,
  };
  const opened: WizardState = { ...opening, busy: false, kit: sampleKit() };

  afterEach(async () => {
    await resetMouse();
    await setViewport(whole);
  });

  it('is left, though the command for a colleague arrives while that is pressed', async () => {
    await setViewport({ width: 900, height: 1200 });
    const wizard = document.createElement('ops-role-wizard');
    const asked: string[] = [];
    wizard.addEventListener('ops-request', ({ request }) =>
      asked.push((request as WizardRequest).type),
    );
    wizard.wizard = opening;
    await fixture(html`${wizard}`);
    const step = deep(wizard, 'ops-setup-step');
    const leave = deep(step, '.actions button:last-child');

    await holdLow(leave);
    wizard.wizard = opened;
    await release();

    expect(asked).to.deep.equal(['close']);
    expect(step.shadowRoot?.querySelector('ops-setup-kit')).not.to.equal(null);

    await pressLow(leave);
    expect(asked).to.deep.equal(['close', 'close']);
  });
});
