import '../dialog/define';
import '../macro-stage/define';
import '../section-message/define';
import '../text-area/define';
import { PublishDialog } from './publish-dialog';
import { SampleComparison } from './sample-comparison';

customElements.define('ops-publish-dialog', PublishDialog);
customElements.define('ops-sample-comparison', SampleComparison);

declare global {
  interface HTMLElementTagNameMap {
    'ops-publish-dialog': PublishDialog;
    'ops-sample-comparison': SampleComparison;
  }
}
