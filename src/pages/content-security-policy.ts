/**
 * Nothing but our own files; no script runs, nothing is sent anywhere. Browsers obey both policies (CSP 3, section 4.2).
 * There are two because the Nu HTML checker judges a page by the last one alone, takes JSON-LD for a script
 * and knows no `'self'` for files on a disk: in one policy it would object to every page.
 */
export const securityPolicies = [
  "default-src 'none'; style-src 'self'; img-src 'self'; media-src 'self'; font-src 'self'",
  "base-uri 'none'; form-action 'none'",
];

/** The same for the search page: our own script runs, and with it the program that searches (WebAssembly). */
export const searchPolicies = [
  "default-src 'none'; style-src 'self'; img-src 'self'; media-src 'self'; font-src 'self'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'",
  "base-uri 'none'; form-action 'self'",
];

/**
 * The same for the header of an answer, which can also forbid other sites to frame the page.
 * With a search it allows what the search page needs; all other pages say for themselves that they need none of it.
 */
export function contentSecurityPolicy({ search = false }: { readonly search?: boolean } = {}): string {
  return [...(search ? searchPolicies : securityPolicies), "frame-ancestors 'none'"].join("; ");
}
