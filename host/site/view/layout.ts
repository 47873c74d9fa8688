import { themeState } from '../tokens';
import { currentVersion, type Content, type Space } from '../wiki/content';
import { administers, people, type Person } from '../wiki/people';
import type { Wiki } from '../wiki/wiki';
import { html, type Html } from './html';
import { icon } from './icons';
import { linkTo, type SiteInstallation, type Visit } from './visit';

/** What the furniture around every page of the site is made from. */
export interface LayoutOptions {
  readonly visit: Visit;
  readonly wiki: Wiki;
  readonly installations: readonly SiteInstallation[];
  /** Path of this page: switches of user and theme stay on it. */
  readonly path: string;
  /** Which space the sidebar shows, and the id of the page of it that is open. */
  readonly space?: Space;
  readonly openId?: string;
  /** Of the document. */
  readonly title?: string;
  readonly body: Html;
}

/** A whole document of the site. */
export function layout(options: LayoutOptions): string {
  const { visit, title = 'ConfluOps' } = options;
  return html`<!doctype html>
    <html lang="en" data-color-mode="${visit.theme}" data-theme="${themeState}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>${title} - local Confluence</title>
        <link rel="stylesheet" href="/host/assets/tokens.css" />
        <link rel="stylesheet" href="/host/assets/site.css" />
        <link rel="icon" href="/host/assets/icon.svg" />
        <script type="module" src="/host/assets/site.js"></script>
      </head>
      <body data-mode="${visit.mode}">
        <a class="skip" href="#main">Skip to the page</a>
        ${topBar(options)} ${sidebar(options)}
        <main id="main">${options.body}</main>
      </body>
    </html>`.text.trimStart();
}

function topBar(options: LayoutOptions): Html {
  const { visit } = options;
  return html`<header class="top-bar">
    <button
      class="icon-button sidebar-toggle"
      type="button"
      data-action="sidebar"
      aria-label="Sidebar"
      aria-expanded="false"
      aria-controls="sidebar"
    >
      ${icon('menu')}
    </button>
    <a class="product" href="${linkTo(visit, '/wiki')}">
      <img src="/host/assets/icon.svg" alt="" width="24" height="24" />
      <span>Confluence</span>
      <span class="lozenge">Local</span>
    </a>
    <form class="search" role="search" action="/wiki/search">
      ${icon('search')}
      <input type="search" name="text" aria-label="Search" placeholder="Search" />
      ${carried(visit)}
    </form>
    ${createLink(options)}
    <div class="top-actions">
      <button
        class="icon-button"
        type="button"
        data-action="theme"
        aria-label="Light or dark theme"
      >
        ${icon('theme')}
      </button>
      ${administers(visit.person) ? settingsLink(visit) : undefined} ${accountMenu(options)}
    </div>
  </header>`;
}

/** Begins a page in the space that is open, or in the first that the visitor may write in. */
function createLink({ visit, wiki, space }: LayoutOptions): Html | undefined {
  const writable = wiki.spacesToEdit(visit.person);
  const target = writable.find(({ id }) => id === space?.id) ?? writable[0];
  if (!target) return undefined;
  return html`<a
    class="button primary create"
    href="${linkTo(visit, `/wiki/create?space=${encodeURIComponent(target.key)}`)}"
    >${icon('plus')}<span>Create</span></a
  >`;
}

/** A form forgets the address's query; hidden fields carry the visit on. */
function carried(visit: Visit): readonly Html[] {
  const query = new URLSearchParams(linkTo(visit, '').slice(1));
  return [...query].map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`,
  );
}

function settingsLink(visit: Visit): Html {
  const href = linkTo(visit, '/wiki/admin/confluops');
  return html`<a class="icon-button" href="${href}" aria-label="Settings">${icon('settings')}</a>`;
}

function accountMenu({ visit, installations, path }: LayoutOptions): Html {
  const { person, installation } = visit;
  return html`<button class="avatar-button" type="button" popovertarget="account">
      ${avatar(person)}<span class="for-reading-aloud">${person.name}: switch user</span>
    </button>
    <nav class="menu" id="account" popover aria-label="User and site">
      <h2>Look at this page as</h2>
      ${people.map((other) => choice(visit, path, { person: other }, personLine(other), other === person))}
      <h2>On the site</h2>
      ${installations.map((other) =>
        choice(visit, path, { installation: other }, siteLine(other), other === installation),
      )}
    </nav>`;
}

function choice(
  visit: Visit,
  path: string,
  change: Partial<Visit>,
  line: Html,
  chosen: boolean,
): Html {
  return html`<a href="${linkTo(visit, path, change)}" aria-current="${String(chosen)}">
    ${line}${chosen ? icon('check') : undefined}
  </a>`;
}

const roleNames: Readonly<Record<Person['role'], string>> = {
  admin: 'Administrator',
  editor: 'Editor',
  reader: 'Reader',
  accountant: 'Accountant',
  partner: 'Partner',
  unlicensed: 'Without a licence',
  anonymous: 'Anonymous',
};

function personLine(person: Person): Html {
  return html`${avatar(person)}<span>${person.name}<small>${roleNames[person.role]}</small></span>`;
}

function siteLine({ name, cloudId }: SiteInstallation): Html {
  return html`<span class="space-tile">${name.slice(0, 1).toUpperCase()}</span>
    <span>Site of the ${name} installation<small>${cloudId}</small></span>`;
}

/** A person's initials in a circle. */
export function avatar({ initials, role }: Person): Html {
  return html`<span class="avatar" data-role="${role}" aria-hidden="true">${initials}</span>`;
}

function sidebar({ visit, wiki, space, openId }: LayoutOptions): Html {
  const { person } = visit;
  return html`<nav class="sidebar" id="sidebar" aria-label="Space">
    ${space ? spaceTree(visit, wiki, space, openId) : undefined}
    <h2>Spaces</h2>
    ${wiki
      .spacesFor(person)
      .map(
        ({ key, name }) =>
          html`<a class="row" href="${linkTo(visit, `/wiki/spaces/${encodeURIComponent(key)}`)}">
            <span class="space-tile">${name.slice(0, 1)}</span>${name}
          </a>`,
      )}
    ${administers(person) ? appsSection(visit) : undefined}
  </nav>`;
}

function spaceTree(visit: Visit, wiki: Wiki, space: Space, openId: string | undefined): Html {
  const pages = wiki.pagesFor(visit.person, space).filter(({ id }) => id !== space.homepageId);
  const row = (page: Content, current: boolean, text: string) =>
    html`<a
      class="row"
      href="${linkTo(visit, `/wiki/pages/${page.slug}`)}"
      aria-current="${current ? 'page' : 'false'}"
      >${icon(page.id === space.homepageId ? 'home' : 'page')}<span>${text}</span></a
    >`;
  const homepage = wiki.content(space.homepageId);
  return html`<p class="space-name">
      <span class="space-tile large">${space.name.slice(0, 1)}</span>
      <span
        >${space.name}<small
          >${space.ownerId === undefined ? 'Space' : 'Personal space'}</small
        ></span
      >
    </p>
    ${homepage ? row(homepage, homepage.id === openId, 'Overview') : undefined}
    <h2>Content</h2>
    <a class="row" href="${linkTo(visit, `/wiki/templates?space=${encodeURIComponent(space.key)}`)}"
      >${icon('table')}<span>Templates</span></a
    >
    ${pages.map((page) => row(page, page.id === openId, currentVersion(page).title))}`;
}

function appsSection(visit: Visit): Html {
  return html`<h2>Apps</h2>
    <a class="row" href="${linkTo(visit, '/wiki/admin/confluops')}">${icon('apps')} ConfluOps</a>`;
}
