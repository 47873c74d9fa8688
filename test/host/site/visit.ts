import { request as send } from 'node:http';
import { pageDataId, type PageData } from '../../../host/site/client/page-data';

/** What a page of the site tells its scripts. */
export async function pageDataAt(address: string): Promise<PageData> {
  const text = await (await fetch(address)).text();
  const pattern = new RegExp(`<script type="application/json" id="${pageDataId}">([^]*?)</script>`);
  return JSON.parse(pattern.exec(text)?.[1] ?? '') as PageData;
}

/** An answer, read whole. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
}

/** Sends a request with headers that fetch would set by itself, and follows no redirect. */
export function ask(
  address: string,
  options: { method?: string; headers?: Record<string, string>; body?: string } = {},
): Promise<Answer> {
  const { body, ...rest } = options;
  return new Promise((resolve, reject) => {
    const request = send(address, rest, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (part: string) => (text += part));
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text });
      });
    });
    request.on('error', reject).end(body);
  });
}

/** POSTs JSON as a program of this machine would. */
export function post(address: string, body: unknown): Promise<Answer> {
  return ask(address, { method: 'POST', body: JSON.stringify(body) });
}
