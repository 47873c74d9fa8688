import { sentence, type Handler, type HttpRequest } from './http';

/** Methods, pattern of the path, and what answers; the pattern's first group is handed on. */
export type Route = readonly [
  methods: string,
  pattern: RegExp,
  answer: (request: HttpRequest, segment: string) => ReturnType<Handler>,
];

/** Every method that a client may send. */
export const everyMethod = 'GET HEAD POST PUT PATCH DELETE OPTIONS';

/** The first route whose pattern fits answers; a path without any goes to `otherwise`. */
export function routed(routes: readonly Route[], otherwise: Handler): Handler {
  return (request) => {
    const { pathname } = request.url;
    for (const [methods, pattern, answer] of routes) {
      const match = pattern.exec(pathname);
      if (!match) continue;
      if (methods.split(' ').includes(request.method)) return answer(request, match[1] ?? '');
      const refusal = sentence(405, `${pathname} takes ${methods}.`);
      return { ...refusal, headers: { ...refusal.headers, allow: methods.replaceAll(' ', ', ') } };
    }
    return otherwise(request);
  };
}
