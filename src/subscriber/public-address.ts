import { BlockList, isIPv4 } from "node:net";

/** IPv4 networks that are not the public internet (IANA's registry of special-purpose addresses). */
const private4: readonly (readonly [network: string, bits: number])[] = [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 4],
  ["240.0.0.0", 4],
];

/** Of IPv6 only 2000::/3 is given out, but for these; 6to4 and Teredo carry IPv4 addresses that could be private. */
const private6: readonly (readonly [network: string, bits: number])[] = [
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["3fff::", 20],
];

const refused = new BlockList();
const given = new BlockList();
for (const [network, bits] of private4) {
  refused.addSubnet(network, bits, "ipv4");
  // NAT64 (RFC 6052): names that have an IPv4 address only, seen from a network that has IPv6 only.
  refused.addSubnet(`64:ff9b::${network}`, 96 + bits, "ipv6");
}
for (const [network, bits] of private6) refused.addSubnet(network, bits, "ipv6");
given.addSubnet("2000::", 3, "ipv6");
given.addSubnet("64:ff9b::", 96, "ipv6");
given.addSubnet("::ffff:0.0.0.0", 96, "ipv6");

/** True if an IP address belongs to the public internet: not private, loopback, link-local, multicast or reserved, in no disguise either. */
export function isPublicAddress(address: string): boolean {
  const bare = address.split("%")[0] ?? "";
  if (isIPv4(bare)) return !refused.check(bare, "ipv4");
  return given.check(bare, "ipv6") && !refused.check(bare, "ipv6");
}
