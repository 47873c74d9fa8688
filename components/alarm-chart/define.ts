import { AlarmChart } from './alarm-chart';

customElements.define('ops-alarm-chart', AlarmChart);

declare global {
  interface HTMLElementTagNameMap {
    'ops-alarm-chart': AlarmChart;
  }
}
