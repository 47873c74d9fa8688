import { stateIcon, type Shape } from './icons';
import { namePartsOf } from './name-parts';
import { make, setAttributes, setText } from './nodes';

/** What there is to see and to hear of a badge. */
export interface BadgeLook {
  readonly name: string;
  /** The full sentences. */
  readonly description: string;
  /** Address of the alarm in the AWS console. */
  readonly href?: string | undefined;
  readonly shape: Shape;
  /** What the lozenge says, up to a part that tells a time. */
  readonly said: string;
  readonly timed?: string | undefined;
  /** ISO 8601 time that this part tells of. */
  readonly time?: string | undefined;
  readonly isBusy: boolean;
  /** CloudWatch's reason, where it is shown. */
  readonly reason?: string | undefined;
}

/** Nodes that are made once, and changed from then on where they have to say something else. */
interface Drawing<Shown> {
  readonly element: HTMLElement;
  readonly show: (shown: Shown) => void;
}

type Press = (event: Event) => void;

const beside = { target: '_blank', rel: 'noopener' };

// A part of a name that there is no room for is cut by itself.
function drawName(): Drawing<string> {
  const parts = [make('span'), make('span'), make('span')];
  return {
    element: make('bdi', { part: 'name', id: 'name' }, ...parts),
    show: (name) => {
      const texts = namePartsOf(name);
      parts.forEach((part, at) => setText(part, texts[at]));
    },
  };
}

function drawShape(): Drawing<Shape> {
  const element = make('span');
  let drawn: Shape | undefined;
  return {
    element,
    show: (shape) => {
      if (shape !== drawn) element.innerHTML = stateIcon(shape);
      drawn = shape;
    },
  };
}

/** A name that leads to AWS, and no state. */
function drawLink(): Drawing<BadgeLook> {
  const [name, shape] = [drawName(), drawShape()];
  const element = make('a', { class: 'badge', ...beside }, name.element, shape.element);
  return {
    element,
    show: (look) => {
      name.show(look.name);
      shape.show(look.shape);
      setAttributes(element, { title: look.description, href: look.href });
    },
  };
}

/** A name, which is a link where it has an address, and beside it a button with the state. */
function drawState(press: Press): Drawing<BadgeLook> {
  const [name, shape] = [drawName(), drawShape()];
  const [said, timed, reason] = [make('span'), make('time'), make('span', { part: 'reason' })];
  const state = make('span', { part: 'state', id: 'state' }, shape.element, said, timed);
  const button = make('button', { type: 'button', 'aria-labelledby': 'name state' }, state);
  const link = make('a', beside);
  const element = make('span', { class: 'badge' }, name.element, ' ', button, ' ', reason);
  element.addEventListener('click', press);

  // The button stays where it is, and keeps the focus.
  const lead = (href: string | undefined): void => {
    setAttributes(link, { href });
    const isLinked = link.contains(name.element);
    if (href && !isLinked) {
      name.element.replaceWith(link);
      link.append(name.element);
    } else if (!href && isLinked) link.replaceWith(name.element);
  };

  return {
    element,
    show: (look) => {
      name.show(look.name);
      lead(look.href);
      shape.show(look.shape);
      setText(said, look.said);
      setText(timed, look.timed);
      setAttributes(timed, { datetime: look.time });
      setText(reason, look.reason);
      setAttributes(element, { title: look.description });
      setAttributes(button, {
        'aria-description': look.description,
        'aria-busy': String(look.isBusy),
      });
    },
  };
}

/**
 * Makes what draws a badge into its root, again and again.
 *
 * @param press - Is called for a press anywhere on a badge that shows a state, its link included.
 */
export function drawBadge(root: ParentNode, press: Press): (look: BadgeLook) => void {
  let by: ((press: Press) => Drawing<BadgeLook>) | undefined;
  let drawing: Drawing<BadgeLook>;
  return (look) => {
    const draw = look.href && look.shape === 'linked' ? drawLink : drawState;
    const isOther = draw !== by;
    if (isOther) drawing = draw(press);
    drawing.show(look);
    if (isOther) root.replaceChildren(drawing.element);
    by = draw;
  };
}
