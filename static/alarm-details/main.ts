import { systemClock } from '../shared/clock';
import { adoptDocumentStyle } from '../shared/document-style';
import { gateway } from '../shared/gateway';
import { enableTheme } from '../shared/host';
import { documentVisibility } from '../shared/refresh';
import './define';
import { bridgeDetailsHost } from './details-host';

adoptDocumentStyle('block');
void enableTheme();
document.body.append(
  Object.assign(document.createElement('ops-alarm-details-page'), {
    gateway,
    host: bridgeDetailsHost,
    clock: systemClock,
    visibility: documentVisibility,
  }),
);
