import type { TemplateResult } from 'lit';

/** A story, as far as tests show it. */
export interface Story {
  readonly args?: object;
  readonly render?: (args: object) => TemplateResult;
  readonly play?: (context: { canvasElement: HTMLElement; args: object }) => Promise<void>;
}

/** The module of an element's stories. */
export interface Stories {
  readonly default: Story & { readonly title: string };
  readonly [name: string]: Story;
}

// web-test-runner.config.mjs puts the path of every story file into the page.
declare const storyFiles: readonly string[];

/** The stories of every element, file by file. */
export const everyStory: readonly Stories[] = await Promise.all(
  storyFiles.map((file) => import(/* @vite-ignore */ `/${file}`) as Promise<Stories>),
);
