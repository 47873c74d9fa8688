import { environmentId, installations, people } from '../../../host/demo/ids';
import { demoWiki } from '../../../host/demo/wiki';
import type { ConfluenceRequest } from '../../../host/forge/index';
import { Reports } from '../../../host/site/reports';
import { confluenceOf } from '../../../host/site/rest/confluence';
import { Wiki } from '../../../host/site/wiki/wiki';

/** The scopes of the manifest that open Confluence's REST API. */
export const everyScope: readonly string[] = [
  'read:content-details:confluence',
  'read:page:confluence',
  'read:content.permission:confluence',
  'read:space:confluence',
  'read:content.metadata:confluence',
  'read:label:confluence',
  'read:attachment:confluence',
  'read:comment:confluence',
  'read:user:confluence',
  'read:group:confluence',
];

/** A wiki as a first start has it. */
export function demo(): Promise<Wiki> {
  return Wiki.open(demoWiki({ appId: 'app', environmentId }));
}

/** Calls the REST API of a fresh demo wiki; as the reader unless the request says otherwise. */
export async function call(path: string, request: Partial<ConfluenceRequest> = {}, of?: Wiki) {
  const reports = new Reports();
  const wiki = of ?? (await demo());
  const confluence = confluenceOf(wiki, 'http://localhost:8080', reports);
  const { status, headers, body } = await confluence({
    installation: installations.first.id,
    as: 'user',
    accountId: people.reader,
    method: 'GET',
    path,
    headers: {},
    scopes: everyScope,
    ...request,
  });
  return {
    status,
    headers,
    body: JSON.parse(body) as Record<string, unknown>,
    notModelled: reports.notModelled,
  };
}
