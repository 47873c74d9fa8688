import { kind, object, value, type Kind } from '../kind';
import { currentContent, readerOf } from '../lookup';
import type { HostSnapshot } from '../snapshot';

const address = (data: HostSnapshot): URL | undefined => {
  const { baseUrl, contextPath } = data.site;
  const path = data.contentId && data.contents.get(data.contentId)?.urlPath;
  const origin = contextPath === '' ? baseUrl : baseUrl.slice(0, -contextPath.length);
  return URL.canParse(origin) ? new URL(`${origin}${contextPath}${path ?? ''}`) : undefined;
};

/** `$req`: the request for the page, as far as a macro in a frame can know it. */
export const request: Kind<HostSnapshot> = kind<HostSnapshot>(
  {
    contextPath: value((data) => data.site.contextPath),
    remoteUser: value((data) => data.reader?.name ?? null, 'reader'),
    userPrincipal: object('user', (_, host) => readerOf(host), 'reader'),
    method: value(() => 'GET'),
    scheme: value((data) => address(data)?.protocol.slice(0, -1)),
    serverName: value((data) => address(data)?.hostname),
    requestURI: value((data) => address(data)?.pathname, 'content'),
    requestURL: value((data) => address(data)?.href, 'content'),
    queryString: value(() => null),
  },
  {
    // The address of the page is not the frame's to read.
    getParameter: { gives: 'value', arity: 1, read: () => null },
  },
  () => 'request',
);

/** `$renderContext`: Confluence's PageContext. */
export const renderContext: Kind<HostSnapshot> = kind<HostSnapshot>(
  {
    outputType: value((data) => data.output),
    outputDeviceType: value(() => 'desktop'),
    baseUrl: value((data) => data.site.baseUrl),
    siteRoot: value((data) => data.site.contextPath),
    imagePath: value((data) => `${data.site.contextPath}/images`),
    spaceKey: value((data) => data.spaceKey, 'space'),
    pageTitle: value(
      (data) =>
        data.contentId === undefined ? undefined : data.contents.get(data.contentId)?.title,
      'content',
    ),
    entity: object('content', (_, host) => currentContent(host), 'content'),
  },
  {},
  () => 'renderContext',
);

/** `$config`: Confluence's BootstrapManager. */
export const config: Kind<HostSnapshot> = kind<HostSnapshot>(
  {
    webAppContextPath: value((data) => data.site.contextPath),
    baseUrl: value((data) => data.site.baseUrl),
    domainName: value((data) => data.site.baseUrl),
  },
  {},
  () => 'config',
);
