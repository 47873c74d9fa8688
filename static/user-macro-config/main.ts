import { adoptDocumentStyle } from '../shared/document-style';
import { macroGateway } from '../shared/gateway';
import { enableTheme } from '../shared/host';
import { speakAsReader } from '../shared/language';
import { bridgeConfluence } from '../shared/macro-directory/bridge';
import './define';
import { bridgeMacroDialogHost } from './dialog-host';
import { languages } from './languages';

adoptDocumentStyle('block');
void enableTheme();
await speakAsReader(bridgeMacroDialogHost, languages);
document.body.append(
  Object.assign(document.createElement('ops-user-macro-config-page'), {
    gateway: macroGateway,
    host: bridgeMacroDialogHost,
    confluence: bridgeConfluence,
  }),
);
