import { adoptDocumentStyle } from '../shared/document-style';
import { gateway } from '../shared/gateway';
import { enableTheme } from '../shared/host';
import './define';
import { bridgeDialogHost } from './dialog-host';

adoptDocumentStyle('block');
void enableTheme();
document.body.append(
  Object.assign(document.createElement('ops-badge-config-page'), {
    gateway,
    host: bridgeDialogHost,
  }),
);
