import '../../components/alarm-badge/define';
import { systemClock } from '../shared/clock';
import { adoptDocumentStyle } from '../shared/document-style';
import { gateway } from '../shared/gateway';
import { bridgeHost, enableTheme } from '../shared/host';
import { joinPage } from '../shared/page-batch';
import { documentVisibility } from '../shared/refresh';
import { AlarmBadgePage } from './page';

adoptDocumentStyle('inline');
void enableTheme();
const badge = document.body.appendChild(document.createElement('ops-alarm-badge'));
const ports = joinPage({
  gateway,
  host: bridgeHost,
  clock: systemClock,
  visibility: documentVisibility,
});
void new AlarmBadgePage(badge, ports).start();
