import { environmentId } from '../demo/ids';
import type { Manifest } from '../forge/manifest';
import type { AdfDocument, AdfNode } from './wiki/adf';
import { matchesAutoConvert, soleLink } from './wiki/auto-convert';
import { linkText } from './wiki/adf';
import { emptyBody, macroNode } from './wiki/macro';

/** What somebody wrote below a page: a paragraph for each line, links converted as if pasted. */
export function commentBody(text: string, manifest: Manifest): AdfDocument {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  return { type: 'doc', version: 1, content: lines.map((line) => lineNode(line, manifest)) };
}

function lineNode(line: string, { appId, macros }: Manifest): AdfNode {
  const link = soleLink(line);
  if (link === undefined) return { type: 'paragraph', content: [{ type: 'text', text: line }] };
  const macro = macros.find(({ autoConvert }) => matchesAutoConvert(autoConvert, link));
  if (!macro) return { type: 'paragraph', content: [linkText(link)] };
  const node = macroNode(
    { appId, environmentId },
    {
      moduleKey: macro.key,
      localId: crypto.randomUUID(),
      layout: macro.layout === 'inline' ? 'inline' : 'block',
      title: macro.title,
      autoConvertLink: link,
      ...(macro.layout === 'bodied' ? { body: emptyBody } : {}),
    },
  );
  return macro.layout === 'inline' ? { type: 'paragraph', content: [node] } : node;
}
