/** Whether the text is an AWS account number: twelve digits. */
export function isAccountNumber(text: string): boolean {
  return /^\d{12}$/.test(text);
}
