import type { RawRequest } from './raw-http';

type Random = () => number;

/** One way to spoil what a request's signature covers. */
export type Mutation = (request: RawRequest, random: Random) => RawRequest;

const letters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';

/** Every part that a signature covers, and the signature itself. */
export const mutations: Readonly<Record<string, Mutation>> = {
  method: (request, random) => ({
    ...request,
    method: pick(['GET', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'], random),
  }),
  path: (request, random) => ({
    ...request,
    path: `/${insert(request.path.slice(1), random)}`,
  }),
  query: (request, random) => ({
    ...request,
    query: pick(['Action=DeleteAlarms', `x=${letter(random)}`, letter(random), '&'], random),
  }),
  'a signed header': (request, random) => {
    const name = pick(
      signedHeaders(request).filter((signed) => request.headers.some(([sent]) => is(sent, signed))),
      random,
    );
    return withHeader(request, name, (value) => change(value, random));
  },
  'a signed header left out': (request, random) => {
    // Without a length of its own, HTTP would have the true one put back.
    const names = signedHeaders(request).filter((name) => name !== 'content-length');
    const name = pick(names, random);
    return { ...request, headers: request.headers.filter(([sent]) => !is(sent, name)) };
  },
  'a signed header sent twice': (request, random) => {
    const name = pick(signedHeaders(request), random);
    return { ...request, headers: [...request.headers, [name, letter(random)]] };
  },
  body: (request, random) => {
    const at = Math.floor(random() * request.body.length);
    const byte = Buffer.from([(request.body[at] ?? 0) ^ (1 + Math.floor(random() * 255))]);
    const rest = random() < 0.5 ? at : at + 1;
    const body = Buffer.concat([request.body.subarray(0, at), byte, request.body.subarray(rest)]);
    return withLength({ ...request, body });
  },
  'a shorter body': (request, random) => {
    const body = request.body.subarray(0, Math.floor(random() * request.body.length));
    return withLength({ ...request, body });
  },
  scope: authorization(/(?<=Credential=)[^,]+/, change),
  'signed headers': authorization(/(?<=SignedHeaders=)[^,]+/, (value, random) => {
    const names = value.split(';');
    const [first = '', ...rest] = names;
    return pick([rest, [...rest, first], [...names, 'accept'], [...names, first]], random).join(
      ';',
    );
  }),
  date: (request, random) => {
    const seconds = (random() < 0.5 ? -1 : 1) * Math.ceil(random() * 200);
    const timestamp = new Date(Date.now() + seconds * 1000).toISOString();
    const date = `${timestamp.slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
    return withHeader(request, 'x-amz-date', (value) =>
      value === date ? change(date, random) : date,
    );
  },
  token: (request, random) => {
    const has = request.headers.some(([name]) => is(name, 'x-amz-security-token'));
    return has
      ? withHeader(request, 'x-amz-security-token', (value) => change(value, random))
      : { ...request, headers: [...request.headers, ['x-amz-security-token', 'made up']] };
  },
  signature: authorization(/(?<=Signature=)\w+/, (value, random) =>
    pick([change(value, random), value.slice(1), `${value}0`, '0'.repeat(64)], random),
  ),
};

function authorization(part: RegExp, spoil: (value: string, random: Random) => string): Mutation {
  return (request, random) =>
    withHeader(request, 'authorization', (header) =>
      header.replace(part, (value) => spoil(value, random)),
    );
}

function withHeader(
  request: RawRequest,
  wanted: string,
  spoil: (value: string) => string,
): RawRequest {
  return {
    ...request,
    headers: request.headers.map(([name, value]) => [
      name,
      is(name, wanted) ? spoil(value) : value,
    ]),
  };
}

/** The length is told truly, so that the body reaches the check of its hash. */
function withLength(request: RawRequest): RawRequest {
  return withHeader(request, 'content-length', () => String(request.body.length));
}

function signedHeaders({ headers }: RawRequest): readonly string[] {
  const [, value = ''] = headers.find(([name]) => is(name, 'authorization')) ?? [];
  return (/SignedHeaders=([^,]+)/.exec(value)?.[1] ?? '').split(';');
}

/** Puts another letter or digit in the place of one; never white space, which is not signed. */
function change(value: string, random: Random): string {
  const at = Math.floor(random() * value.length);
  const old = value.charAt(at);
  const others = letters.replace(old, '');
  return value.slice(0, at) + letter(random, others) + value.slice(at + 1);
}

function insert(value: string, random: Random): string {
  const at = Math.floor(random() * (value.length + 1));
  return value.slice(0, at) + letter(random) + value.slice(at);
}

function letter(random: Random, from = letters): string {
  return from.charAt(Math.floor(random() * from.length));
}

function pick<Item>(items: readonly Item[], random: Random): Item {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new Error('nothing to pick from');
  return item;
}

function is(name: string, wanted: string): boolean {
  return name.toLowerCase() === wanted;
}
