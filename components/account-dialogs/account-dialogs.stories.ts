import { html, type TemplateResult } from 'lit';
import { sampleAccount, sampleTrustPolicy, waitingAccount } from '../internal/samples';
import './define';

interface Story {
  readonly render: () => TemplateResult;
}

const account = sampleAccount({ portalUrl: 'https://example.awsapps.com/start' });
const open = sampleAccount({
  status: 'attention',
  diagnosis: { code: 'open-without-id', mend: sampleTrustPolicy },
});
const refused = waitingAccount({ diagnosis: { code: 'role-not-assumable' } });
const conflict = { ok: false, code: 'conflict' } as const;
const upstream = { ok: false, code: 'upstream' } as const;

export default { title: 'Account dialogs', component: 'ops-account-edit-dialog' };

export const Edit: Story = {
  render: () => html`<ops-account-edit-dialog .account=${account}></ops-account-edit-dialog>`,
};
export const EditConflict: Story = {
  render: () =>
    html`<ops-account-edit-dialog
      .account=${account}
      .refusal=${conflict}
    ></ops-account-edit-dialog>`,
};
export const EditRefused: Story = {
  render: () =>
    html`<ops-account-edit-dialog
      .account=${account}
      .refusal=${{ ok: false, code: 'invalid-input', field: 'portalUrl' }}
    ></ops-account-edit-dialog>`,
};
export const Delete: Story = {
  render: () => html`<ops-account-delete-dialog .account=${account}></ops-account-delete-dialog>`,
};
export const DeleteOwnRole: Story = {
  render: () =>
    html`<ops-account-delete-dialog
      .account=${sampleAccount({ roleArn: 'arn:aws:iam::111122223333:role/team/AlarmReader' })}
    ></ops-account-delete-dialog>`,
};
export const DeleteRefused: Story = {
  render: () =>
    html`<ops-account-delete-dialog
      .account=${account}
      .refusal=${upstream}
    ></ops-account-delete-dialog>`,
};
export const RoleOpen: Story = {
  render: () =>
    html`<ops-account-diagnosis-dialog
      .account=${open}
      .diagnosis=${open.diagnosis}
    ></ops-account-diagnosis-dialog>`,
};
export const RoleRefused: Story = {
  render: () =>
    html`<ops-account-diagnosis-dialog
      .account=${refused}
      .diagnosis=${refused.diagnosis}
    ></ops-account-diagnosis-dialog>`,
};
export const RoleBeingVerified: Story = {
  render: () =>
    html`<ops-account-diagnosis-dialog
      .account=${refused}
      .diagnosis=${refused.diagnosis}
      busy
    ></ops-account-diagnosis-dialog>`,
};
