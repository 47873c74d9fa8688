import type { Comment, Content } from '../wiki/content';
import { personByAccountId } from '../wiki/people';
import { html, type Html } from './html';
import { avatar } from './layout';
import { dayOf } from './page';
import { linkTo, type Visit } from './visit';

/** A comment with its body, drawn. */
export interface ShownComment {
  readonly comment: Comment;
  readonly body: Html;
}

/** Comments below a page, and the field for one more. */
export function commentsView(
  visit: Visit,
  content: Content,
  comments: readonly ShownComment[],
): Html {
  return html`<section class="page comments" aria-labelledby="comments">
    <h2 id="comments">Comments</h2>
    ${comments.map(commentView)}
    ${visit.person.accountType === 'anonymous' ? undefined : commentForm(visit, content)}
  </section>`;
}

function commentView({ comment, body }: ShownComment): Html {
  const author = personByAccountId(comment.authorId);
  return html`<article class="comment">
    ${author ? avatar(author) : undefined}
    <div>
      <p><strong>${author?.name ?? 'A former user'}</strong> ${dayOf(comment.createdAt)}</p>
      <div class="page-body">${body}</div>
    </div>
  </article>`;
}

function commentForm(visit: Visit, content: Content): Html {
  const address = linkTo(visit, `/wiki/pages/${content.slug}/comments`);
  return html`<form class="comment" method="post" action="${address}">
    ${avatar(visit.person)}
    <div>
      <label for="comment">Add a comment</label>
      <textarea id="comment" name="text" rows="3" required></textarea>
      <small>A line that is a link becomes a macro where an app converts such links.</small>
      <button class="button primary" type="submit">Save</button>
    </div>
  </form>`;
}
