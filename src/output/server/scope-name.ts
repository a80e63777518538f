/** A name for what a server's file defines, another one for each newsroom on the same host. */
export function scopeName(basePath: string): string {
  return `presswerk${basePath.replace(/[^A-Za-z0-9]+/g, "_").replace(/_$/, "")}`;
}
