import type { RequestHandler } from './clients';

/** Carries one request, and keeps the JSON of its answer. */
interface HeldAnswer {
  readonly requestHandler: RequestHandler;
  /** What AWS answered; undefined before it has, where it refused, and where that is no JSON. */
  readonly answer: () => unknown;
}

/**
 * Parses a successful answer once, and keeps it from the SDK, which would go through it by its own
 * description of each field, and throw all of it away for one time that is none. A refusal, and what
 * is no JSON, is passed on as it came, for the SDK to judge.
 */
export function holdingAnswer(requestHandler: RequestHandler): HeldAnswer {
  let answer: unknown;
  return {
    requestHandler: {
      async handle(request, options) {
        const { response } = await requestHandler.handle(request, options);
        if (response.statusCode !== 200) return { response };
        const body = await bytesOf(response.body as AsyncIterable<Uint8Array>);
        answer = parsed(body);
        response.body = answer === undefined ? body : new Uint8Array();
        return { response };
      },
    },
    answer: () => answer,
  };
}

async function bytesOf(body: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of body) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function parsed(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return undefined;
  }
}
