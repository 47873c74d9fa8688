import { people, personByRole, type Person } from '../wiki/people';

/** A site that has the app installed. */
export interface SiteInstallation {
  /** The name in `?installation=`. */
  readonly name: string;
  readonly id: string;
  readonly cloudId: string;
}

/** Who looks at which installation of the site, and how: all of it stands in the address. */
export interface Visit {
  readonly person: Person;
  readonly installation: SiteInstallation;
  readonly theme: 'light' | 'dark';
  readonly mode: 'view' | 'edit';
  /** Whether frames in text follow their content. */
  readonly framesGrow: boolean;
}

/**
 * Reads `?as=`, `?installation=`, `?theme=`, `?mode=` and `?frames=`; unknown values are the default.
 */
export function visitOf(
  query: URLSearchParams,
  installations: readonly [SiteInstallation, ...SiteInstallation[]],
): Visit {
  const named = query.get('installation');
  return {
    person: personByRole(query.get('as') ?? '') ?? defaultPerson,
    installation: installations.find(({ name }) => name === named) ?? installations[0],
    theme: query.get('theme') === 'dark' ? 'dark' : 'light',
    mode: query.get('mode') === 'edit' ? 'edit' : 'view',
    framesGrow: query.get('frames') === 'growing',
  };
}

/**
 * The address of a path as the same person on the same installation, with what shall differ. The path
 * may have a query of its own.
 */
export function linkTo(visit: Visit, path: string, change: Partial<Visit> = {}): string {
  const { person, installation, theme, mode, framesGrow } = {
    ...visit,
    mode: 'view' as const,
    ...change,
  };
  const [bare = '', own] = path.split('?');
  const query = new URLSearchParams(own);
  if (person !== defaultPerson) query.set('as', person.role);
  if (installation.name !== 'first') query.set('installation', installation.name);
  if (mode === 'edit') query.set('mode', mode);
  if (theme === 'dark') query.set('theme', theme);
  if (framesGrow) query.set('frames', 'growing');
  const text = query.toString();
  return text === '' ? bare : `${bare}?${text}`;
}

/** Path of the list of a space's templates. */
export function templatesAddress(spaceKey: string): string {
  return `/wiki/templates?space=${encodeURIComponent(spaceKey)}`;
}

const defaultPerson: Person = people.find(({ role }) => role === 'admin') ?? people[0];
