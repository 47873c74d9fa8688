import type { Browser, Page } from 'playwright-core';
import { environmentId } from '../../../host/demo/ids';
import { page as documentOf, paragraph } from '../../../host/demo/prose';
import type { AdfDocument } from '../../../host/site/wiki/adf';
import { currentVersion } from '../../../host/site/wiki/content';
import { macrosIn, type PlacedMacro } from '../../../host/site/wiki/macro';
import { personByRole } from '../../../host/site/wiki/people';
import { launchBrowser } from '../../e2e/browser';
import { EditorPage } from './editor-page';
import { noteApp } from './note-app';
import { appId, openStage, type Stage } from './stage';

const admin = personByRole('admin')!;
const writer = personByRole('editor')!;

/** A site with the small app, a browser, and pages that the editor's tests write on. */
export class EditorStage {
  private constructor(
    readonly stage: Stage,
    readonly browser: Browser,
  ) {}

  static async open(): Promise<EditorStage> {
    return new EditorStage(await openStage(await noteApp()), await launchBrowser());
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.stage.close();
  }

  /** A published page for one test alone; answers its id. */
  async newPage(
    body = documentOf(paragraph('A sentence.'), paragraph('The end.')),
  ): Promise<string> {
    const { wiki } = this.stage;
    const id = wiki.nextId();
    const space = wiki.space('OPS')!;
    await wiki.keepContent({
      id,
      type: 'page',
      slug: id,
      spaceId: space.id,
      versions: [wiki.version(1, { title: `Page ${id}`, body }, admin)],
    });
    return id;
  }

  /** Opens a page in the editor, as the demo's editor. */
  edit(page: Page, slug: string): Promise<EditorPage> {
    return EditorPage.open(page, this.addressOf(slug, 'editor&mode=edit'));
  }

  addressOf(slug: string, as: string): string {
    return `${this.stage.site.url}/wiki/pages/${slug}?as=${as}`;
  }

  /** What readers see. */
  published(slug: string): AdfDocument {
    return currentVersion(this.stage.wiki.contentAt(slug)!).body;
  }

  /** What the demo's editor has written and not published. */
  draft(id: string): AdfDocument {
    return this.stage.wiki.draft(writer, id)!.body;
  }

  hasDraft(id: string): boolean {
    return this.stage.wiki.draft(writer, id) !== undefined;
  }
}

/** The small app's macros in a document. */
export function macrosOf(document: AdfDocument): readonly PlacedMacro[] {
  return macrosIn({ appId, environmentId }, document);
}
