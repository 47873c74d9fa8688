import '../macro-view/define';
import { MacroStage } from './macro-stage';
import { StageSwitches, type StageChangeEvent } from './stage-switches';

customElements.define('ops-macro-stage', MacroStage);
customElements.define('ops-stage-switches', StageSwitches);

declare global {
  interface HTMLElementTagNameMap {
    'ops-macro-stage': MacroStage;
    'ops-stage-switches': StageSwitches;
  }
  interface GlobalEventHandlersEventMap {
    'ops-stage-change': StageChangeEvent;
  }
}
