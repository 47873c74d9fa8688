export function squeezeCss(css: string): string;
