import type { HttpAnswer, HttpRequest } from './http';
import type { Shell } from './shell';

/**
 * Files of pages, for who may see the page: `/wiki/download/attachments/ID/NAME`, and the same below
 * `thumbnails`, in which public pages of real sites have their smaller images; here these are no smaller.
 */
export class Downloads {
  constructor(private readonly shell: Shell) {}

  file(request: HttpRequest, contentId: string): HttpAnswer {
    const { wiki } = this.shell.options;
    const { person } = this.shell.visit(request);
    const content = wiki.content(contentId);
    const name = decoded(request.url.pathname.split('/').at(-1) ?? '');
    const file = content?.attachments?.find(({ title }) => title === name);
    if (!content || !file || !wiki.mayView(person, content)) return this.shell.notFound(request);
    return {
      status: 200,
      headers: {
        'content-type': file.mediaType,
        'content-disposition': file.mediaType.startsWith('image/') ? 'inline' : 'attachment',
        'cache-control': 'no-store',
        // Frames of the app are of another site, and show images of this one.
        'cross-origin-resource-policy': 'cross-origin',
      },
      body: Buffer.from(file.data, 'base64'),
    };
  }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
