import { html, type TemplateResult } from 'lit';
import { diagnosisCodes } from '../../contract/accounts';
import { sampleAccount, sampleTrustPolicy } from '../internal/samples';
import './define';

const account = sampleAccount({ status: 'attention' });

export default { title: 'Trust doctor', component: 'ops-diagnosis' };

export const EveryDiagnosis = {
  render: (): TemplateResult =>
    html`${diagnosisCodes.map(
      (code) =>
        html`<ops-diagnosis
          .diagnosis=${{ code, action: 'cloudwatch:DescribeAlarms' }}
          .account=${account}
        ></ops-diagnosis>`,
    )}`,
};
export const WithDocument = {
  render: (): TemplateResult =>
    html`<ops-diagnosis
      .diagnosis=${{ code: 'open-without-id', mend: sampleTrustPolicy }}
      .account=${account}
    ></ops-diagnosis>`,
};
export const WithCommand = {
  render: (): TemplateResult =>
    html`<ops-diagnosis
      .diagnosis=${{
        code: 'missing-permission',
        action: 'cloudwatch:DescribeAlarms',
        mend: 'aws iam put-role-policy --role-name ConfluOpsAlarmReader-7f3a9c21 --policy-name ReadAlarmStatus --policy-document \'{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"cloudwatch:DescribeAlarms","Resource":"*"}]}\'',
      }}
      .account=${account}
    ></ops-diagnosis>`,
};
