import '../section-message/define';
import { FormProblems, type ProblemSelectEvent } from './form-problems';

customElements.define('ops-form-problems', FormProblems);

declare global {
  interface HTMLElementTagNameMap {
    'ops-form-problems': FormProblems;
  }
  interface GlobalEventHandlersEventMap {
    'ops-problem-select': ProblemSelectEvent;
  }
}
