import '../dialog/define';
import '../section-message/define';
import '../text-field/define';
import { MacroNameDialog } from './name-dialog';
import { MacroQuestionDialog } from './question-dialog';

customElements.define('ops-macro-name-dialog', MacroNameDialog);
customElements.define('ops-macro-question-dialog', MacroQuestionDialog);

declare global {
  interface HTMLElementTagNameMap {
    'ops-macro-name-dialog': MacroNameDialog;
    'ops-macro-question-dialog': MacroQuestionDialog;
  }
}
