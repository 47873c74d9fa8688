import '../account-form/define';
import '../broker-panel/define';
import '../copy-field/define';
import '../diagnosis/define';
import '../section-message/define';
import { ProgressSteps } from './progress-steps';
import { RoleWizard } from './role-wizard';
import { SetupKit } from './setup-kit';
import { SetupStep } from './setup-step';
import { WaitingStep } from './waiting-step';

customElements.define('ops-progress-steps', ProgressSteps);
customElements.define('ops-setup-kit', SetupKit);
customElements.define('ops-setup-step', SetupStep);
customElements.define('ops-waiting-step', WaitingStep);
customElements.define('ops-role-wizard', RoleWizard);

declare global {
  interface HTMLElementTagNameMap {
    'ops-progress-steps': ProgressSteps;
    'ops-role-wizard': RoleWizard;
    'ops-setup-kit': SetupKit;
    'ops-setup-step': SetupStep;
    'ops-waiting-step': WaitingStep;
  }
}
