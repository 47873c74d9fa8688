import { adoptDocumentStyle } from '../shared/document-style';
import { adminGateway } from '../shared/gateway';
import { bridgeHost, enableTheme } from '../shared/host';
import { speakAsReader } from '../shared/language';
import { bridgeConfluence } from '../shared/macro-directory/bridge';
import './define';
import { languages } from './languages';

adoptDocumentStyle('block');
void enableTheme();
await speakAsReader(bridgeHost, languages);
document.body.append(
  Object.assign(document.createElement('ops-admin-page'), {
    gateway: adminGateway,
    host: bridgeHost,
    confluence: bridgeConfluence,
  }),
);
