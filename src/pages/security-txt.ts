import type { SecurityContact } from "../model/newsroom.js";

/** The text of `.well-known/security.txt` that stands at the address `canonical` (RFC 9116); a comma joins what is one list. */
export function securityTxt(security: SecurityContact, canonical: string): string {
  const { contact, expires, encryption, acknowledgments, preferredLanguages, policy, hiring } = security;
  const fields: readonly (readonly [name: string, values: readonly string[]])[] = [
    ["Contact", contact],
    ["Expires", [new Date(expires).toISOString().replace(".000", "")]],
    ["Encryption", encryption],
    ["Acknowledgments", acknowledgments],
    ["Preferred-Languages", preferredLanguages.length > 0 ? [preferredLanguages.join(", ")] : []],
    ["Canonical", [canonical]],
    ["Policy", policy],
    ["Hiring", hiring],
  ];
  return fields.flatMap(([name, values]) => values.map((value) => `${name}: ${value}\n`)).join("");
}
