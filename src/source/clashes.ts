import { isoDay } from "../dates.js";
import { groupBy } from "../model/group-by.js";
import { releaseLookup } from "../model/lookup.js";
import type { Newsroom } from "../model/newsroom.js";
import { type KeyProblem, keyError } from "../written/key-problem.js";
import { nearest } from "../written/nearest.js";
import type { Claims } from "./fields.js";

/** A problem that shows only when releases are seen together, and the file that has it. */
export interface Clash {
  readonly file: string;
  readonly problem: KeyProblem;
}

/** Two releases with one id, address or old address, and names of releases that do not exist. The later file has the problem. */
export function clashes(claims: readonly Claims[], newsroom: Pick<Newsroom, "timezone">): Clash[] {
  return [...sameId(claims), ...sameAddress(claims, newsroom), ...sameAlias(claims), ...unknownReleases(claims)];
}

function sameId(claims: readonly Claims[]): Clash[] {
  const first = new Map<string, string>();
  return claims.flatMap(({ file, id }) => {
    const other = id === undefined ? undefined : first.get(id);
    if (id === undefined) return [];
    if (other === undefined) return first.set(id, file) && [];
    return [{ file, problem: keyError("duplicate-id", ["id"], { value: id, other }) }];
  });
}

/** The address is made of language, year and slug; the year is asked for only where the others are the same. */
function sameAddress(claims: readonly Claims[], { timezone }: Pick<Newsroom, "timezone">): Clash[] {
  const nameOf = ({ language, slug }: Claims) => `${language} ${slug}`;
  const groups = groupBy(claims.filter(namedTwice(claims, nameOf)), nameOf);
  return [...groups.values()].flatMap((group) => {
    const first = new Map<string, string>();
    return group.flatMap(({ file, date, slug }) => {
      if (date === undefined || slug === "") return [];
      const year = isoDay(date.at, timezone).slice(0, 4);
      const other = first.get(year);
      if (other === undefined) return first.set(year, file) && [];
      return [{ file, problem: keyError("duplicate-address", ["slug"], { value: `${year}/${slug}`, other }) }];
    });
  });
}

/** Most names are there once, and so next to nothing has to be put into groups. */
function namedTwice(claims: readonly Claims[], nameOf: (claims: Claims) => string): (claims: Claims) => boolean {
  const once = new Set<string>();
  const twice = new Set<string>();
  for (const claim of claims) {
    const name = nameOf(claim);
    (once.has(name) ? twice : once).add(name);
  }
  return (claim) => twice.size > 0 && twice.has(nameOf(claim));
}

function sameAlias(claims: readonly Claims[]): Clash[] {
  const first = new Map<string, string>();
  return claims.flatMap(({ file, aliases }) =>
    aliases.flatMap(({ path, alias }) => {
      const page = alias.replace(/\/(?:index\.html)?$/, "");
      const other = first.get(page);
      if (other === undefined) return first.set(page, file) && [];
      return [{ file, problem: keyError("duplicate-alias", path, { value: alias, other }) }];
    }),
  );
}

/** With more releases, looking for the one that was meant takes longer than finding it by hand. */
const fewEnough = 10_000;

function unknownReleases(claims: readonly Claims[]): Clash[] {
  if (claims.every(({ translationOf, corrects }) => translationOf === undefined && corrects === undefined)) return [];
  const dated = claims.map((claim) => ({ ...claim, date: claim.date ?? { at: 0, dateOnly: true } }));
  const lookup = releaseLookup(dated);
  const names = claims.length > fewEnough ? [] : claims.flatMap(({ slug, id }) => [slug, ...(id ? [id] : [])]);
  return dated.flatMap((claim) =>
    (["translationOf", "corrects"] as const).flatMap((key) => {
      const value = claim[key];
      if (value === undefined) return [];
      const found = lookup(value, claim);
      const problem = referenceProblem(key, value, { claim, found, names });
      return problem ? [{ file: claim.file, problem }] : [];
    }),
  );
}

interface Reference {
  readonly claim: Claims;
  readonly found: Claims | undefined;
  readonly names: readonly string[];
}

function referenceProblem(
  key: "translationOf" | "corrects",
  value: string,
  { claim, found, names }: Reference,
): KeyProblem | undefined {
  if (found === claim || (!found && value === claim.slug)) return keyError("names-itself", [key], { key, value });
  if (!found) {
    const near = nearest(value, names);
    return keyError("unknown-release", [key], { key, value, ...(near && { nearest: near }) });
  }
  if (key !== "translationOf" || found.language !== claim.language) return undefined;
  return keyError("same-language", [key], { value, language: claim.language });
}
