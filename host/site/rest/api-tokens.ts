import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { Confluence } from '../../forge/index';
import { json, type Handler } from '../http';
import { people, type Person } from '../wiki/people';
import { everyScope } from './confluence';

/** How somebody is known to the REST API: developer.atlassian.com/cloud/confluence/basic-auth-for-rest-apis/. */
export interface ApiAccess {
  readonly email: string;
  readonly token: string;
}

/** The API tokens of the site's people: new ones at each start. */
export class ApiTokens {
  readonly #tokens = new Map<Person, ApiAccess>(
    people
      .filter(({ accountType }) => accountType !== 'anonymous')
      .map((person) => [
        person,
        { email: `${person.role}@shop.example`, token: randomBytes(24).toString('base64url') },
      ]),
  );

  /** What the person gives to a program that works for them. */
  of(person: Person): ApiAccess {
    const access = this.#tokens.get(person);
    if (!access) throw new Error(`${person.name} has no API token.`);
    return access;
  }

  /** Whose e-mail address and token a header of Basic authentication has. */
  ownerOf(authorization = ''): Person | undefined {
    const [, encoded = ''] = /^Basic ([A-Za-z0-9+/=]+)$/.exec(authorization) ?? [];
    const given = Buffer.from(encoded, 'base64');
    return [...this.#tokens].find(([, { email, token }]) =>
      isSame(given, Buffer.from(`${email}:${token}`)),
    )?.[0];
  }
}

/**
 * Confluence's REST API for programs with an API token: they do what its owner may do, whatever the
 * app's manifest grants, and cost the app no points.
 */
export function serveApiTokens(tokens: ApiTokens, confluence: Confluence): Handler {
  return async ({ method, url, headers, text }) => {
    const person = tokens.ownerOf(headers.authorization);
    if (!person) return json(401, { code: 401, message: 'Unauthorized' });
    return confluence({
      as: 'user',
      accountId: person.accountId,
      installation: '',
      method,
      path: `${url.pathname}${url.search}`,
      headers: {},
      body: await text(),
      scopes: everyScope,
    });
  };
}

function isSame(one: Buffer, other: Buffer): boolean {
  return one.length === other.length && timingSafeEqual(one, other);
}
