import { uiModule, type Manifest, type UiModule } from '../forge/manifest';
import type { ContextTokens, FrameContext } from './contexts';
import { HttpError, json, parseObject, type Handler } from './http';
import type { Backend } from './ports';
import type { Person } from './wiki/people';
import type { Wiki } from './wiki/wiki';

/** What invoking and renewing a context need. */
export interface InvocationOptions {
  readonly manifest: Manifest;
  readonly backend: Pick<Backend, 'invoke'>;
  readonly contexts: ContextTokens;
  readonly wiki: Wiki;
}

/** Whether the platform opens a module to a person: others see a box of the platform's own. */
export function mayRun(module: UiModule, person: Person): boolean {
  return person.accountType === 'licensed' || module.unlicensedAccess.includes(person.accountType);
}

/**
 * POST {token, functionKey, payload}: runs a resolver and answers `{value}`, or `{error}` with what
 * it threw. A refusal comes as `{message}` with a status of 400 or more.
 */
export function serveInvocations(options: InvocationOptions): Handler {
  return async (request) => {
    const { token, functionKey, payload } = parseInvocation(await request.text());
    const opened = options.contexts.open(token);
    if (opened.is === 'foreign')
      return json(401, { message: 'This site did not issue the context.' });
    if (opened.is === 'late') return json(401, { message: 'The context has expired.' });
    const { context, person } = opened;
    const functionName = functionFor(options, context, person);
    if (functionName === undefined) {
      return json(403, { message: `${person.name} may not use this module.` });
    }
    try {
      const value = await options.backend.invoke({
        function: functionName,
        name: functionKey,
        payload,
        user: { accountId: person.accountId, accountType: person.accountType },
        installation: context.installation,
        moduleKey: context.moduleKey,
        localId: context.localId,
        extension: context.extension,
      });
      return json(200, { value });
    } catch (error) {
      return json(200, { error: error instanceof Error ? error.message : String(error) });
    }
  };
}

/** POST {token}: a fresh token for a page that has been open for long, if its user may still see it. */
export function serveContexts(options: InvocationOptions): Handler {
  return async (request) => {
    const opened = options.contexts.open(textField(parseObject(await request.text()), 'token'));
    if (opened.is === 'foreign')
      return json(401, { message: 'This site did not issue the context.' });
    const { context, person } = opened;
    if (functionFor(options, context, person) === undefined) {
      return json(403, { message: `${person.name} may not use this module.` });
    }
    return json(200, { token: options.contexts.issue(context) });
  };
}

function functionFor(
  { manifest, wiki }: InvocationOptions,
  context: FrameContext,
  person: Person,
): string | undefined {
  const module = uiModule(manifest, context.moduleKey);
  const { placeId } = context;
  const sees = placeId === undefined || wiki.sees(person, placeId);
  return module && sees && mayRun(module, person) ? module.functions[0] : undefined;
}

function parseInvocation(body: string): { token: string; functionKey: string; payload: unknown } {
  const fields = parseObject(body);
  return {
    token: textField(fields, 'token'),
    functionKey: textField(fields, 'functionKey'),
    payload: fields['payload'],
  };
}

function textField(fields: Readonly<Record<string, unknown>>, name: string): string {
  const value = fields[name];
  if (typeof value !== 'string') throw new HttpError(400, `"${name}" must be a string.`);
  return value;
}
