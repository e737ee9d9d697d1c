/** Where to go after signing in: only ever an address of our own, for the query is anybody's to write. */
export function safeReturn(address: string | null): string {
  if (address === null || !address.startsWith('/') || address.startsWith('//') || address.includes('\\'))
    return '/';
  return address.startsWith('/sign-in') ? '/' : address;
}
