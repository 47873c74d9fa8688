import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { environmentId } from '../../host/demo/ids';
import { demoWiki } from '../../host/demo/wiki';
import { Listener, type HttpAnswer } from '../../host/site/http';
import { Reports } from '../../host/site/reports';
import { ApiTokens, serveApiTokens } from '../../host/site/rest/api-tokens';
import { confluenceOf } from '../../host/site/rest/confluence';
import { Meter } from '../../host/site/rest/meter';
import { currentVersion } from '../../host/site/wiki/content';
import { people } from '../../host/site/wiki/people';
import { macrosIn } from '../../host/site/wiki/macro';
import { Wiki } from '../../host/site/wiki/wiki';

/** What the demo's wiki calls the app. */
export const app = { appId: 'app', environmentId };

/** A moment of one request: before Confluence has done anything, or when only the answer is missing. */
export type Moment = 'before' | 'after';

/** What came of one run of the command. */
export interface Ran {
  readonly code: number | null;
  readonly output: string;
  readonly errors: string;
}

/** A demo wiki behind its REST API, and the command as somebody runs it. */
export class MigrationStage {
  readonly folder = mkdtempSync(path.join(tmpdir(), 'confluops-migrate-'));
  readonly journal = path.join(this.folder, 'pages.jsonl');
  readonly meter = new Meter(() => new Date(), Infinity);
  /** Requests since the command was started last, as `GET /wiki/…`. */
  requests: string[] = [];
  /** Called at each moment of each request; the answer waits for it. */
  onRequest: (moment: Moment, number: number) => void | Promise<void> = () => undefined;
  #child: ChildProcess | undefined;

  private constructor(
    readonly wiki: Wiki,
    private readonly listener: Listener,
    readonly tokens: ApiTokens,
  ) {}

  static async open(): Promise<MigrationStage> {
    const wiki = await Wiki.open(demoWiki(app));
    const stage = new MigrationStage(wiki, await Listener.open(0), new ApiTokens());
    const confluence = confluenceOf(wiki, stage.url, new Reports(), stage.meter);
    const answer = serveApiTokens(stage.tokens, confluence);
    stage.listener.serve(async (request): Promise<HttpAnswer> => {
      stage.requests.push(`${request.method} ${request.url.pathname}`);
      const number = stage.requests.length;
      await stage.onRequest('before', number);
      const answered = await answer(request);
      await stage.onRequest('after', number);
      return answered;
    });
    return stage;
  }

  get url(): string {
    return `http://localhost:${this.listener.port}`;
  }

  /** Runs the command as the administrator, who is to find the app by himself unless it is named. */
  run(...args: readonly string[]): Promise<Ran> {
    this.requests = [];
    const { email, token } = this.tokens.of(people[0]);
    const named = ['--site', `${this.url}/`, '--email', email];
    const journal = args.includes('--undo') ? [] : ['--journal', this.journal];
    const child = spawn(
      process.execPath,
      ['--import', 'tsx', 'migrate/main.ts', ...named, ...journal, ...args],
      {
        env: { ...process.env, CONFLUENCE_API_TOKEN: token },
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
    this.#child = child;
    let [output, errors] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
    return new Promise((resolve) => {
      child.on('close', (code) => resolve({ code, output, errors }));
    });
  }

  /** Ends the command at once, and waits until it is gone. */
  kill(): Promise<void> {
    const child = this.#child;
    return new Promise((resolve) => {
      child?.once('exit', () => resolve());
      child?.kill('SIGKILL');
    });
  }

  /** Names of our macros on a page, and how often it was published. */
  page(id: string): { readonly macros: readonly string[]; readonly version: number } {
    const content = this.wiki.content(id);
    if (!content) throw new Error(`There is no page ${id}.`);
    const { body, number } = currentVersion(content);
    const macros = macrosIn(app, body).map(({ config }) => String(config?.['name']));
    return { macros, version: number };
  }

  close(): Promise<void> {
    return this.listener.close();
  }
}
