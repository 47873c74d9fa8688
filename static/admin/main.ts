import { adoptDocumentStyle } from '../shared/document-style';
import { adminGateway } from '../shared/gateway';
import { bridgeHost, enableTheme } from '../shared/host';
import './define';

adoptDocumentStyle('block');
void enableTheme();
document.body.append(
  Object.assign(document.createElement('ops-admin-page'), {
    gateway: adminGateway,
    host: bridgeHost,
  }),
);
