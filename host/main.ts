import path from 'node:path';
import { parseArgs } from 'node:util';
import { startAws, type Aws, type AwsOptions, type AwsState } from './aws';
import { putAlarms } from './demo/alarms';
import { addFaults, addRoles, addUsers, keysOf } from './demo/connections';
import { accounts, demoRegion, environmentId, installations } from './demo/ids';
import { putKinds } from './demo/kinds/story';
import { grantedElsewhere } from './demo/pages';
import { grantsOf, openDemo, storeDemo, type DemoState } from './demo/state';
import { demoWiki } from './demo/wiki';
import { platformLimits, startForge, type Confluence } from './forge';
import { readManifest } from './forge/manifest';
import { startSite } from './site';
import { openDoors } from './site/doors';
import { Reports } from './site/reports';
import { ApiTokens } from './site/rest/api-tokens';
import { confluenceOf } from './site/rest/confluence';
import { Meter } from './site/rest/meter';
import { people } from './site/wiki/people';
import { Wiki } from './site/wiki/wiki';
import { DurableFile } from './storage/durable-file';
import { lockFolder } from './storage/lock';

const usage = 'npm start -- [--port N] [--data DIR] [--empty]';

interface Options {
  /** 0 takes any free port for all three. */
  readonly port: number | undefined;
  readonly data: string;
  readonly empty: boolean;
}

function parseOptions(): Options {
  const { values } = parseArgs({
    options: {
      port: { type: 'string' },
      data: { type: 'string', default: '.data' },
      empty: { type: 'boolean', default: false },
    },
  });
  const port = values.port === undefined ? undefined : Number(values.port);
  if (port !== undefined && (!Number.isInteger(port) || port < 0 || port > 65_000)) {
    throw new Error(`--port ${values.port ?? ''} is not a port from 0 to 65000. Usage: ${usage}`);
  }
  return { port, data: values.data, empty: values.empty };
}

/** The local AWS, on that port or the next free one, with the demo's accounts and alarms. */
async function openAws(folder: string, port: number, demo: DemoState | undefined): Promise<Aws> {
  const file = new DurableFile(path.join(folder, 'aws.json'));
  const stored = await file.read();
  const options: AwsOptions = {
    persist: (state) => file.save(() => JSON.stringify(state)),
    ...(stored === undefined ? {} : { state: JSON.parse(stored) as AwsState }),
    world: (world) => {
      addUsers(world);
      putAlarms(world);
      putKinds(world);
      if (demo) addRoles(world, demo.externalIds);
    },
  };
  for (let candidate = port; ; candidate += 1) {
    try {
      return await startAws({ ...options, port: candidate });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    }
  }
}

async function main(): Promise<void> {
  const { port, data, empty } = parseOptions();
  const folder = path.resolve(data);
  const lock = lockFolder(folder);
  const demoFile = new DurableFile(path.join(folder, 'demo.json'));
  const demo = empty ? undefined : await openDemo(demoFile);

  const doors = await openDoors(
    port === undefined
      ? { site: 8080, frames: 8081 }
      : { site: port, frames: port === 0 ? 0 : port + 1 },
  );
  const aws = await openAws(folder, port === undefined ? 4566 : port && port + 2, demo);
  const { appId } = await readManifest('manifest.yml');
  const reports = new Reports();
  const meter = new Meter();
  const apiTokens = new ApiTokens();
  // The pages hold grants, which the app makes: so Forge starts before the wiki is filled.
  let confluence: Confluence = () => Promise.reject(new Error('The wiki is not open yet.'));
  const forge = await startForge({
    dataFolder: folder,
    installations: Object.values(installations).map((each) => ({
      ...each,
      siteUrl: doors.siteUrl,
    })),
    confluence: (request) => confluence(request),
    awsUrl: aws.url,
    webTriggerBase: doors.siteUrl,
    environmentId,
    invocationLimits: platformLimits,
  });
  const references = demo && (await storeDemo(demoFile, demo, forge, aws.world));
  const wiki = await Wiki.open(
    demoWiki({ appId, environmentId }, references ? grantsOf(references) : grantedElsewhere),
    new DurableFile(path.join(folder, 'wiki.json')),
  );
  confluence = confluenceOf(wiki, doors.siteUrl, reports, meter);
  if (demo) addFaults(aws);
  const site = await startSite({
    doors,
    wiki,
    reports,
    meter,
    apiTokens,
    backend: forge,
    cloud: aws,
    installations: [
      { name: 'first', ...installations.first },
      { name: 'second', ...installations.second },
    ],
  });

  const stop = (): void => {
    // What was acknowledged is on disk: an end that hangs must not take longer than the promised second.
    setTimeout(() => process.exit(0), 800).unref();
    void Promise.allSettled([site.close(), aws.close(), forge.close()]).then(() => {
      lock.release();
      process.exit(0);
    });
  };
  process.once('SIGINT', stop).once('SIGTERM', stop);
  const ready = readyOf(site.url, aws, apiTokens);
  console.log(welcome(ready));
  console.log(`ready ${JSON.stringify(ready)}`);
}

/** Where to look, and lines for a shell: SDKs read the first name of the region, the AWS CLI the second. */
function welcome(ready: ReturnType<typeof readyOf>): string {
  return `
A runbook with live alarms: ${ready.site}/wiki/pages/runbook

export AWS_ENDPOINT_URL=${ready.aws}
export AWS_REGION=${ready.awsRegion} AWS_DEFAULT_REGION=${ready.awsRegion}
export AWS_ACCESS_KEY_ID=${ready.awsAccessKeyId}
export AWS_SECRET_ACCESS_KEY=${ready.awsSecretAccessKey}
export CONFLUENCE_API_TOKEN=${ready.apiToken}
`;
}

function readyOf(site: string, aws: Aws, apiTokens: ApiTokens) {
  const administrator = keysOf(aws.world, accounts.demo, 'administrator');
  const second = keysOf(aws.world, accounts.second, 'administrator');
  const api = apiTokens.of(people[0]);
  const broker = keysOf(aws.world, accounts.broker, 'confluops-broker');
  return {
    site,
    aws: aws.url,
    awsRegion: demoRegion,
    awsAccessKeyId: administrator.accessKeyId,
    awsSecretAccessKey: administrator.secretAccessKey,
    brokerAccessKeyId: broker.accessKeyId,
    brokerSecretAccessKey: broker.secretAccessKey,
    secondAccessKeyId: second.accessKeyId,
    secondSecretAccessKey: second.secretAccessKey,
    apiEmail: api.email,
    apiToken: api.token,
    pid: process.pid,
  };
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
