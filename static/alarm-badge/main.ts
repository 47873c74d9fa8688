import { systemClock } from '../shared/clock';
import { adoptDocumentStyle } from '../shared/document-style';
import { fitFrame } from '../shared/fit-frame';
import { gateway } from '../shared/gateway';
import { PageBatch } from '../shared/page-batch/page-batch';
import { documentVisibility } from '../shared/refresh';
import { batchedAlarms } from './alarm-batch';
import { bridgeBadgeHost } from './badge-host';
import './define';

adoptDocumentStyle('inline');
fitFrame(systemClock);
const batch = new PageBatch(batchedAlarms(gateway), {
  clock: systemClock,
  visibility: documentVisibility,
  home: window,
});
document.body.append(
  Object.assign(document.createElement('ops-alarm-badge-page'), { batch, host: bridgeBadgeHost }),
);
