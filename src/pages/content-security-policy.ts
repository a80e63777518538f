const own = "default-src 'none'; style-src 'self'; img-src 'self'; media-src 'self'; font-src 'self'";

/**
 * Nothing but our own files; no script runs, nothing is sent anywhere. Browsers obey both policies (CSP 3, section 4.2).
 * There are two because the Nu HTML checker judges a page by the last one alone, takes JSON-LD for a script
 * and knows no `'self'` for files on a disk: in one policy it would object to every page.
 */
export const securityPolicies = [own, "base-uri 'none'; form-action 'none'"];

/** The same for the page of the feeds: our own script runs, and still nothing is sent anywhere. */
export const scriptPolicies = [`${own}; script-src 'self'`, "base-uri 'none'; form-action 'none'"];

/** The same for the search page: with our own script the program runs that searches (WebAssembly). */
export const searchPolicies = [
  `${own}; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'`,
  "base-uri 'none'; form-action 'self'",
];

/**
 * The same for the header of an answer, which can also forbid other sites to frame the page.
 * It allows what the page of the feeds and the search page need; all other pages say for themselves that they need none of it.
 */
export function contentSecurityPolicy({ search = false }: { readonly search?: boolean } = {}): string {
  return [...(search ? searchPolicies : scriptPolicies), "frame-ancestors 'none'"].join("; ");
}
