import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { AppIdentity } from './adf/new-macro';
import { parseEnvironmentType } from './app-identity';
import { namesInExport, parseRename } from './library';

/** What the command is asked to do. */
export interface Options {
  /** Without a slash at its end, and without `/wiki`. */
  readonly site: string;
  readonly email: string;
  readonly token: string;
  /** Names of Data Center, and how the library calls them. */
  readonly names: ReadonlyMap<string, string>;
  readonly spaces: readonly string[];
  readonly apply: boolean;
  /** Whether what a journal tells is to be put back. */
  readonly undo: boolean;
  readonly journal: string;
  readonly app: AppIdentity | undefined;
  readonly json: boolean;
}

/** What is wrong with the command line. */
export type UsageCode =
  | 'help'
  | 'unknown-option'
  | 'site-missing'
  | 'site-not-https'
  | 'email-missing'
  | 'token-missing'
  | 'macro-missing'
  | 'not-a-name'
  | 'not-an-export'
  | 'app-incomplete'
  | 'journal-missing';

/** The command line cannot be read. */
export class UsageError extends Error {
  override readonly name = 'UsageError';

  constructor(
    readonly code: UsageCode,
    readonly detail = '',
  ) {
    super(code);
  }
}

/** Never an argument: arguments are seen by everybody on the machine, and stay in a shell's history. */
export const tokenVariable = 'CONFLUENCE_API_TOKEN';

/** @throws UsageError */
export function parseOptions(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Options {
  const values = read(args);
  if (values.help) throw new UsageError('help');
  const site = parseSite(values.site);
  const undo = values.undo !== undefined;
  if (undo && !existsSync(values.undo ?? '')) throw new UsageError('journal-missing', values.undo);
  if (!values.email) throw new UsageError('email-missing');
  const names = new Map([...namesOfLibrary(values.library), ...values.macro.map(rename)]);
  if (!undo && names.size === 0) throw new UsageError('macro-missing');
  const token = environment[tokenVariable];
  if (!token) throw new UsageError('token-missing');
  return {
    site,
    email: values.email,
    token,
    names,
    spaces: values.space,
    apply: values.apply,
    undo,
    journal: values.undo ?? values.journal ?? `confluops-pages-${new URL(site).hostname}.jsonl`,
    app: parseApp(values),
    json: values.json,
  };
}

function read(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        site: { type: 'string' },
        email: { type: 'string' },
        macro: { type: 'string', multiple: true, default: [] },
        library: { type: 'string' },
        space: { type: 'string', multiple: true, default: [] },
        apply: { type: 'boolean', default: false },
        undo: { type: 'string' },
        journal: { type: 'string' },
        app: { type: 'string' },
        environment: { type: 'string' },
        'environment-type': { type: 'string' },
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    throw new UsageError('unknown-option', error instanceof Error ? error.message : '');
  }
}

/** The token must not pass a network in clear: only the loopback interface is no network. */
function parseSite(text: string | undefined): string {
  if (text === undefined || !URL.canParse(text)) throw new UsageError('site-missing', text);
  const { protocol, hostname, origin, pathname } = new URL(text);
  const isLoopback = ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
  if (protocol !== 'https:' && !(protocol === 'http:' && isLoopback)) {
    throw new UsageError('site-not-https', text);
  }
  return origin + pathname.replace(/\/+$/, '').replace(/\/wiki$/, '');
}

function namesOfLibrary(file: string | undefined): ReadonlyMap<string, string> {
  if (file === undefined) return new Map();
  const names = existsSync(file) ? namesInExport(readFileSync(file, 'utf8')) : undefined;
  if (!names) throw new UsageError('not-an-export', file);
  return names;
}

function rename(text: string): readonly [string, string] {
  const names = parseRename(text);
  if (!names) throw new UsageError('not-a-name', text);
  return names;
}

function parseApp(values: ReturnType<typeof read>): AppIdentity | undefined {
  const { app, environment, 'environment-type': kind = 'production' } = values;
  if (app === undefined && environment === undefined) return undefined;
  const environmentType = parseEnvironmentType(kind);
  // The app's whole ARI is what `manifest.yml` has.
  const [, appId] = /^(?:ari:cloud:ecosystem::app\/)?([\w-]+)$/.exec(app ?? '') ?? [];
  const isWhole = appId !== undefined && /^[\w-]+$/.test(environment ?? '');
  if (!isWhole || environment === undefined || !environmentType) {
    throw new UsageError('app-incomplete');
  }
  return { appId, environmentId: environment, environmentType };
}
