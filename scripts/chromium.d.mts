export declare const chromiumArguments: string[];
export declare function findChromium(): Promise<{
  executablePath: string;
  env: Record<string, string>;
}>;
