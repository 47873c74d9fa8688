import '../../components/alarm-badge/define';
import { systemClock } from '../shared/clock';
import { adoptDocumentStyle } from '../shared/document-style';
import { fitFrame } from '../shared/fit-frame';
import { gateway } from '../shared/gateway';
import { bridgeHost, enableTheme } from '../shared/host';
import { PageBatch } from '../shared/page-batch/page-batch';
import { documentVisibility } from '../shared/refresh';
import { batchedAlarms } from './alarm-batch';
import { AlarmBadgePage } from './page';

adoptDocumentStyle('inline');
void enableTheme();
fitFrame(systemClock);
const badge = document.body.appendChild(document.createElement('ops-alarm-badge'));
const batch = new PageBatch(batchedAlarms(gateway), {
  clock: systemClock,
  visibility: documentVisibility,
  home: window,
});
void new AlarmBadgePage(badge, { batch, host: bridgeHost, clock: systemClock }).start();
