const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));

/** Properties that draw inside the box of what they are set on, and load nothing. */
const properties = words(
  `align-content align-items align-self aspect-ratio background background-blend-mode background-clip
  background-color background-image background-origin background-position background-repeat
  background-size block-size border-collapse border-image border-image-outset border-image-repeat
  border-image-slice border-image-source border-image-width border-radius border-spacing bottom
  box-decoration-break box-shadow box-sizing break-after break-before break-inside caption-side
  caret-color clear clip-path color color-scheme column-count column-fill column-gap column-rule
  column-rule-color column-rule-style column-rule-width column-span column-width columns content
  counter-increment counter-reset counter-set cursor direction display empty-cells filter flex
  flex-basis flex-direction flex-flow flex-grow flex-shrink flex-wrap float font font-family
  font-feature-settings font-kerning font-size font-size-adjust font-stretch font-style font-variant
  font-variant-caps font-variant-ligatures font-variant-numeric font-weight gap grid grid-area
  grid-auto-columns grid-auto-flow grid-auto-rows grid-column grid-column-end grid-column-start
  grid-row grid-row-end grid-row-start grid-template grid-template-areas grid-template-columns
  grid-template-rows height hyphens inline-size inset isolation justify-content justify-items
  justify-self left letter-spacing line-height list-style list-style-position list-style-type
  max-block-size max-height max-inline-size max-width min-block-size min-height min-inline-size
  min-width mix-blend-mode object-fit object-position opacity order orphans outline outline-color
  outline-offset outline-style outline-width overflow overflow-wrap overflow-x overflow-y
  place-content place-items place-self pointer-events position quotes resize right rotate row-gap
  scale tab-size table-layout text-align text-align-last text-decoration text-decoration-color
  text-decoration-line text-decoration-style text-decoration-thickness text-emphasis text-indent
  text-justify text-orientation text-overflow text-shadow text-transform text-underline-offset
  text-wrap top transform transform-origin transition transition-delay transition-duration
  transition-property transition-timing-function translate unicode-bidi user-select vertical-align
  visibility white-space widows width word-break word-spacing word-wrap writing-mode z-index zoom`,
);

/** The same property for each side, and for each part of it. */
const families =
  /^(border|margin|padding)(-(top|right|bottom|left|block|inline)(-(start|end))?)?(-(color|style|width|radius))?$/;
const corners = /^border-(top|bottom|start|end)-(left|right|start|end)-radius$/;

/** Functions that calculate or draw; `url()`, `image-set()`, `attr()` and all others load or look. */
const functions = words(
  `abs blur brightness calc circle clamp color color-mix conic-gradient contrast counter counters
  cubic-bezier drop-shadow ellipse fit-content grayscale hsl hsla hue-rotate hwb inset invert lab lch
  light-dark linear-gradient matrix matrix3d max min minmax mod oklab oklch opacity perspective polygon
  radial-gradient rem repeat repeating-conic-gradient repeating-linear-gradient
  repeating-radial-gradient rgb rgba rotate rotate3d rotatex rotatey rotatez round saturate scale
  scale3d scalex scaley scalez sepia skew skewx skewy steps translate translate3d translatex
  translatey translatez var`,
);

/** At-rules that only say when or how; the others load, or reach out of the macro. */
const atRules = words('media supports keyframes');

/** Selectors that reach what the macro's shadow root is in, or what is in slots and parts of others. */
const outside = words('host host-context slotted part root scope has-slotted');

export function keepsProperty(name: string): boolean {
  return properties.has(name) || families.test(name) || corners.test(name);
}

export function keepsFunction(name: string): boolean {
  return functions.has(name.toLowerCase());
}

export function keepsAtRule(name: string): boolean {
  return atRules.has(name.toLowerCase());
}

/** Whether a pseudo class or element stays inside the macro. */
export function staysInside(pseudo: string): boolean {
  return !outside.has(pseudo.toLowerCase());
}
