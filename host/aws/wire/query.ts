import { serializationError, unknownOperation } from '../errors';
import { Fields } from './fields';
import type { Protocol, WireAnswer } from './protocol';
import type { Value } from './value';
import { element, escapeXml } from './xml';

interface Branch {
  value?: string;
  readonly children: Map<string, Branch>;
}

/** AWS Query: a form goes in, XML comes out (smithy.io/2.0/aws/protocols/aws-query-protocol.html). */
export const queryProtocol: Protocol = {
  name: 'query',

  decode(request, service) {
    const form = Buffer.from(request.body).toString('utf8');
    const parameters = new URLSearchParams(
      [request.query, form].filter((part) => part !== '').join('&'),
    );
    const operation = parameters.get('Action') ?? '';
    const version = parameters.get('Version') ?? '';
    if (version !== service.version) throw unknownOperation(operation, version);
    parameters.delete('Action');
    parameters.delete('Version');
    return { operation, input: new Fields(membersOf(treeOf(parameters)), true) };
  },

  encodeResult(operation, output, { xmlNamespace }, requestId) {
    return answer(
      200,
      `<${operation}Response xmlns="${xmlNamespace}">` +
        (output === undefined ? '' : element(`${operation}Result`, output)) +
        element('ResponseMetadata', { RequestId: requestId }) +
        `</${operation}Response>`,
    );
  },

  encodeError(error, service, requestId) {
    const namespace = service === undefined ? '' : ` xmlns="${escapeXml(service.xmlNamespace)}"`;
    const content = { Type: error.fault, Code: error.code, Message: error.message };
    return answer(
      error.status,
      `<ErrorResponse${namespace}>${element('Error', content)}` +
        `${element('RequestId', requestId)}</ErrorResponse>`,
    );
  },
};

function answer(status: number, body: string): WireAnswer {
  return { status, headers: { 'content-type': 'text/xml' }, body };
}

/** `A.member.1.B=x` becomes a path of branches. */
function treeOf(parameters: URLSearchParams): Branch {
  const root: Branch = { children: new Map() };
  for (const [name, value] of parameters) {
    let branch = root;
    for (const part of name.split('.')) {
      const child: Branch = branch.children.get(part) ?? { children: new Map() };
      branch.children.set(part, child);
      branch = child;
    }
    if (branch.value !== undefined) throw serializationError(`${name} was sent more than once`);
    branch.value = value;
  }
  return root;
}

function valueOf(branch: Branch): Value {
  const list = branch.children.get('member');
  if (list !== undefined && branch.children.size === 1) return itemsOf(list);
  return branch.children.size > 0 ? membersOf(branch) : (branch.value ?? '');
}

function membersOf(branch: Branch): ReadonlyMap<string, Value> {
  return new Map([...branch.children].map(([name, child]) => [name, valueOf(child)]));
}

function itemsOf(list: Branch): readonly Value[] {
  return [...list.children]
    .map(([index, item]): [number, Branch] => {
      if (!/^[1-9]\d{0,5}$/.test(index)) throw serializationError(`member.${index} is no index`);
      return [Number(index), item];
    })
    .sort(([a], [b]) => a - b)
    .map(([, item]) => valueOf(item));
}
