/**
 * Gives the browser a file of this text. Forge's sandbox lets a frame download
 * (https://developer.atlassian.com/platform/forge/custom-ui/iframe/: `allow-downloads`).
 */
export function downloadText(fileName: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(address);
}
