import { connect } from "node:tls";
import { type Finding, finding } from "../model/findings.js";
import { pinnedLookup } from "../subscriber/pinned-lookup.js";

const day = 24 * 60 * 60 * 1000;

/** So many days before it expires a certificate should have been renewed. */
const notice = 14;

/** Reasons of a network fault that are about the certificate. */
export function isCertificateTrouble(reason: string): boolean {
  return /CERT|SELF_SIGNED|UNABLE_TO_(?:GET|VERIFY)/.test(reason);
}

/** Tells when the certificate of an https address is about to expire; `now` in milliseconds since 1970. */
export async function certificateFindings(url: string, now: number, allowPrivate: boolean): Promise<Finding[]> {
  const { protocol, hostname, port } = new URL(url);
  if (protocol !== "https:") return [];
  const lookup = await pinnedLookup(new URL(url), { allowPrivate });
  const ends = await new Promise<number>((found) => {
    const socket = connect({
      host: hostname,
      port: Number(port || 443),
      servername: hostname,
      lookup,
      timeout: 10_000,
    });
    const end = (at: number) => {
      socket.destroy();
      found(at);
    };
    socket.on("secureConnect", () => end(Date.parse(socket.getPeerCertificate().valid_to)));
    socket.on("timeout", () => end(Number.NaN));
    socket.on("error", () => end(Number.NaN));
  });
  const days = Math.max(1, Math.round((ends - now) / day));
  return days <= notice ? [finding("certificate-ends", url, { days })] : [];
}
