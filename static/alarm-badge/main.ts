import '../../components/alarm-badge/define';
import { systemClock } from '../shared/clock';
import { adoptDocumentStyle } from '../shared/document-style';
import { gateway } from '../shared/gateway';
import { bridgeHost, enableTheme } from '../shared/host';
import { documentVisibility, refresh } from '../shared/refresh';
import { AlarmBadgePage } from './page';

adoptDocumentStyle('inline');
void enableTheme();
const badge = document.body.appendChild(document.createElement('ops-alarm-badge'));
const page = new AlarmBadgePage(badge, {
  gateway,
  host: bridgeHost,
  clock: systemClock,
  refresh: (task) =>
    refresh(task, {
      every: 60_000,
      jitter: 6_000,
      clock: systemClock,
      visibility: documentVisibility,
    }),
});
void page.start();
