import { hash } from "node:crypto";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadNewsroom } from "../config/load.js";
import { loadTheme } from "../config/theme.js";
import type { Diagnostic } from "../model/diagnostic.js";
import { asFault, Fault } from "../model/fault.js";
import type { Theme } from "../model/theme.js";
import type { Owner } from "../store/lock.js";
import { changedScene } from "./changed-scene.js";
import { type Desk, openDesk, type Reading } from "./desk.js";
import { type Find, finder } from "./find.js";
import { type Places, placesOf } from "./places.js";
import type { Scene } from "./scene.js";

/** What is shown at a moment, and what keeps the newest state from being shown. */
export interface Showing {
  /** Undefined as long as the configuration has never been without an error. */
  readonly scene: Scene | undefined;
  readonly find: Find;
  readonly errors: readonly (Diagnostic | Fault)[];
  /** Tells one showing from any other. */
  readonly number: number;
}

/** Keeps the site as it would be, and brings it up to date. */
export interface Studio {
  showing(): Showing;
  places(): Places;
  /** Takes in what was changed at these absolute paths, or whatever there is; tells whether there is something else to see. */
  refresh(paths?: ReadonlySet<string>): Promise<boolean>;
  /** Reads everything, because what is kept has proved to be damaged. */
  startAnew(): Promise<boolean>;
  /** Nothing of it is left on the disk. */
  close(): Promise<void>;
}

export interface StudioOptions {
  /** Absolute path of presswerk.yaml. */
  readonly config: string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Who works, and with which engine; what builds have read is taken over from the same one only. */
  readonly owner?: Owner | undefined;
  readonly progress: (done: number, all: number) => void;
}

/** Opens a studio in a temporary folder; what there is to see comes with the first `refresh`. Throws a Fault if the disk fails. */
export function openStudio({ config, now, owner, progress }: StudioOptions): Studio {
  const folder = temporaryFolder();
  let places = placesOf(config);
  let house: House = { diagnostics: [], theme: undefined, mark: "" };
  let goodTheme: Theme | undefined;
  let desk: Desk | undefined;
  let desks = 0;
  let changes = 0;
  let reading: Reading | undefined;
  let shown = "";
  let showing: Showing = { scene: undefined, find: async () => undefined, errors: [], number: 0 };

  const show = (state: string, { scene, errors }: Pick<Showing, "scene" | "errors">): boolean => {
    const all = `${state}\n${JSON.stringify(errors.map((error) => ({ ...error })))}`;
    if (all === shown) return false;
    shown = all;
    const find = scene === showing.scene || !scene ? showing.find : finder(scene);
    showing = { scene, find, errors, number: showing.number + 1 };
    return true;
  };

  /** The configuration and the theme; what is read under another configuration is worth nothing. */
  const takeHouse = async (fresh: boolean) => {
    const { newsroom, diagnostics } = loadNewsroom(config);
    if (!newsroom) {
      house = { ...house, diagnostics };
      return;
    }
    const theme = loadTheme(newsroom);
    const mark = markOf(theme);
    house = { diagnostics, mark, theme: mark === house.mark ? house.theme : theme };
    if (desk && !fresh && JSON.stringify(desk.newsroom) === JSON.stringify(newsroom)) return;
    const before = desk;
    desk = openDesk(newsroom, { folder: join(folder, String(++desks)), fresh, owner });
    reading = undefined;
    goodTheme = undefined;
    await before?.close();
  };

  const read = async (files: ReadonlySet<string> | undefined, otherHouse: boolean): Promise<boolean> => {
    if (!desk || !house.theme) return show("", { scene: showing.scene, errors: house.diagnostics.filter(isError) });
    const { newsroom } = desk;
    reading = await desk.read({ now: now(), files, progress });
    if (!files || otherHouse) places = placesOf(config, newsroom);
    const wanted = reading.scene(house.theme);
    const problems = wanted.plan.diagnostics;
    const broken = problems.some(({ code }) => code === "bad-template");
    if (!broken) goodTheme = house.theme;
    goodTheme ??= loadTheme({ ...newsroom, theme: join(folder, "none") });
    const scene = broken ? reading.scene(goodTheme) : wanted;
    const errors = [...house.diagnostics, ...reading.diagnostics, ...problems].filter(isError);
    return show(`${desks} ${house.mark}\n${reading.state}`, { scene, errors });
  };

  /** The files among these paths, if all of them are releases that are known and still there. */
  const knownFiles = (paths: ReadonlySet<string> | undefined): ReadonlySet<string> | undefined => {
    const releases = [...(paths ?? [])].filter((path) => places.kindOf(path) === "release");
    const files = releases.map(places.fromRoot);
    const known = files.every((file, index) => reading?.releases.has(file) && existsSync(releases[index] ?? ""));
    return paths && known ? new Set(files) : undefined;
  };

  /** The quick way, for a save like most: one release says something else, and all stands where it stood. Undefined if it is more than that. */
  const readOne = async (files: ReadonlySet<string> | undefined): Promise<boolean | undefined> => {
    const { scene, errors } = showing;
    const [file] = files ?? [];
    if (!desk || !scene || files?.size !== 1 || file === undefined || errors.length > 0) return undefined;
    const release = await desk.readOne(file, now());
    if (release === "as before") return false;
    const changed = release && changedScene(scene, release);
    return changed && show(`${++changes}`, { scene: changed, errors });
  };

  const refresh = async (paths: ReadonlySet<string> | undefined, fresh: boolean): Promise<boolean> => {
    const kinds = [...(paths ?? [])].map(places.kindOf);
    if (paths && kinds.every((kind) => kind === "nothing")) return false;
    try {
      const otherHouse = !desk || !paths || kinds.includes("house");
      if (otherHouse) await takeHouse(fresh);
      const files = knownFiles(paths);
      return (await readOne(files)) ?? (await read(files, otherHouse));
    } catch (error) {
      const fault = asFault(error, config);
      if (!(fault instanceof Fault)) throw error;
      return show(shown, { scene: showing.scene, errors: [fault] });
    }
  };

  return {
    showing: () => showing,
    places: () => places,
    refresh: (paths) => refresh(paths, false),
    startAnew: () => refresh(undefined, true),
    async close() {
      await desk?.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

interface House {
  readonly diagnostics: readonly Diagnostic[];
  readonly theme: Theme | undefined;
  /** Tells one theme from any other. */
  readonly mark: string;
}

function markOf({ templates, assets }: Theme): string {
  const bytes = Object.entries(assets).map(([name, content]) => [name, hash("sha1", content)]);
  return hash("sha1", JSON.stringify([templates, bytes]));
}

function isError({ severity }: Diagnostic): boolean {
  return severity === "error";
}

/** Only its owner can look into it. */
function temporaryFolder(): string {
  const name = join(tmpdir(), "presswerk-preview-");
  try {
    return mkdtempSync(name);
  } catch (error) {
    throw asFault(error, name);
  }
}
