/** What the site answers to its own scripts. */
type Answer = Readonly<Record<string, unknown>>;

/** @throws an error with the site's sentence when it refuses, or with the browser's when nothing answers. */
export function post(path: string, body: object, outlivesPage = false): Promise<Answer> {
  return request('POST', path, body, outlivesPage);
}

/**
 * The same for any method; who asks stands in the address of the page, and goes along.
 *
 * @param outlivesPage - Arrives though the page closes meanwhile; browsers refuse more than 64 KiB
 *   of such requests at once.
 */
export async function request(
  method: 'POST' | 'DELETE',
  path: string,
  body: object = {},
  outlivesPage = false,
): Promise<Answer> {
  const response = await fetch(path + location.search, {
    method,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
    keepalive: outlivesPage && JSON.stringify(body).length < 50_000,
  });
  if (response.status === 204) return {};
  const answer = (await response.json()) as Answer;
  if (!response.ok) throw new Error(String(answer['message']));
  return answer;
}
