import { encodeAsWebwork, encodeHtml } from '../../encoding/html';
import { kind, object, type Kind, type Method } from '../kind';
import type { HostSnapshot } from '../snapshot';
import { textOf } from '../values';
import { textOf as printed } from '../../velocity/values/text';
import { fileSizeInWords, urlEncode } from '../words';

const ofText = (read: (text: string) => string | boolean): Method<HostSnapshot> => ({
  gives: 'value',
  arity: 1,
  read: (_data, _host, [text]) => (text === null ? null : read(textOf(text))),
});

const ofAll = (encode: (text: string) => string): Method<HostSnapshot> => ({
  gives: 'value',
  arity: 1,
  isHtml: true,
  read: (_data, host, [value = null]) => {
    if (value === null) return null;
    const text = printed(value, (steps) => host.charge(steps));
    if (typeof value !== 'string') host.charge(text.length >> 3);
    return encode(text);
  },
});

const escapeXml = ofText(encodeHtml);
const htmlEncode = ofAll(encodeHtml);
const encodeUrl = ofText(urlEncode);
const isSet = ofText((text) => text !== '');
const pageUrl: Method<HostSnapshot> = {
  gives: 'value',
  arity: 1,
  read: (_, host, [content]) => host.viewed('content', content)?.urlPath,
};

/** `$generalUtil`: Confluence's GeneralUtil. */
export const generalUtil: Kind<HostSnapshot> = kind<HostSnapshot>(
  { globalSettings: object('globalSettings', (data, host) => host.view('globalSettings', data)) },
  {
    htmlEncode,
    escapeXml,
    escapeXMLCharacters: escapeXml,
    urlEncode: encodeUrl,
    plain2html: ofText((text) => encodeHtml(text).replace(/\r\n|\r|\n/g, '<br>')),
    isStringSet: isSet,
    stringSet: isSet,
    getPageUrl: pageUrl,
    getIdBasedPageUrl: {
      ...pageUrl,
      read: (_, host, [content]) => {
        const id = host.viewed('content', content)?.id;
        return id === undefined ? undefined : `/pages/viewpage.action?pageId=${id}`;
      },
    },
    getNiceFileSize: ofText((bytes) => fileSizeInWords(Number(bytes))),
  },
  () => 'generalUtil',
);

/** `$htmlUtil`: Confluence's HtmlUtil. */
export const htmlUtil: Kind<HostSnapshot> = kind<HostSnapshot>(
  {},
  { htmlEncode, urlEncode: encodeUrl },
  () => 'htmlUtil',
);

/** `$webwork`: WebWork's VelocityWebWorkUtil, without what reaches into its value stack. */
export const webwork: Kind<HostSnapshot> = kind<HostSnapshot>(
  {},
  { htmlEncode: ofAll(encodeAsWebwork), urlEncode: encodeUrl },
  () => 'webwork',
);

/** `$cloudwatch`: ours, live badges. */
export const cloudwatch: Kind<HostSnapshot> = kind<HostSnapshot>(
  {},
  {
    alarm: {
      gives: 'value',
      isHtml: true,
      arity: 2,
      needs: (given) => [{ part: 'alarm', arguments: given }],
      // A name that was made while rendering may be anybody's word, also where it is that of a grant.
      read: (_, host, [account, name], isLiteral) =>
        isLiteral ? host.alarm(textOf(account), textOf(name)) : host.alarm('', ''),
    },
  },
  () => 'cloudwatch',
);
