import { sentence, type Handler, type HttpRequest } from './http';

/** Methods, pattern of the path, and what answers; the pattern's first group is handed on. */
export type Route = readonly [
  methods: string,
  pattern: RegExp,
  answer: (request: HttpRequest, segment: string) => ReturnType<Handler>,
];

/** Every method that a client may send. */
export const everyMethod = 'GET HEAD POST PUT PATCH DELETE OPTIONS';

/** The first route that fits path and method answers; a path without any goes to `otherwise`. */
export function routed(routes: readonly Route[], otherwise: Handler): Handler {
  return (request) => {
    const { pathname } = request.url;
    const taken: string[] = [];
    for (const [methods, pattern, answer] of routes) {
      const match = pattern.exec(pathname);
      if (!match) continue;
      if (methods.split(' ').includes(request.method)) return answer(request, match[1] ?? '');
      taken.push(...methods.split(' '));
    }
    if (taken.length === 0) return otherwise(request);
    const allow = taken.join(', ');
    const refusal = sentence(405, `${pathname} takes ${allow}.`);
    return { ...refusal, headers: { ...refusal.headers, allow } };
  };
}
