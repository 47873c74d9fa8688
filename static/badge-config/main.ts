import { adoptDocumentStyle } from '../shared/document-style';
import { gateway } from '../shared/gateway';
import { enableTheme } from '../shared/host';
import { speakAsReader } from '../shared/language';
import './define';
import { bridgeDialogHost } from './dialog-host';
import { languages } from './languages';

adoptDocumentStyle('block');
void enableTheme();
await speakAsReader(bridgeDialogHost, languages);
document.body.append(
  Object.assign(document.createElement('ops-badge-config-page'), {
    gateway,
    host: bridgeDialogHost,
  }),
);
