import { asFault, Fault } from "../model/fault.js";
import { formatManifest, type Manifest, unfinishedIn } from "../output/manifest.js";
import { emptyFolders } from "./empty-folders.js";
import { localTarget } from "./local-target.js";
import { manifestFrom, mustBeWhole, type Output, outputIn, sealed } from "./output.js";
import { isRemote, shownRemote } from "./rclone-remote.js";
import { rcloneTarget } from "./rclone-target.js";
import type { Target } from "./target.js";
import { differing, obsolete, planUpload, type Standing, type UploadPlan, unionManifest } from "./upload-plan.js";

export interface PublishOptions {
  /** Absolute path of the output folder. */
  readonly from: string;
  /** Absolute path of a folder, or a remote of rclone. */
  readonly target: string;
  /** The environment, in which rclone finds its configuration. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Look at every file at the target, even where its manifest says that all is well and looking takes long. */
  readonly recheck?: boolean | undefined;
  /** Change nothing. */
  readonly dryRun?: boolean | undefined;
  /**
   * Called when every file is in its place, before the upload counts as done: if it is cut off here, the next run calls it again.
   * `changed` are the paths that the last whole publication had otherwise or not at all.
   */
  readonly announce?: ((changed: readonly string[]) => Promise<void>) | undefined;
  /** Told as files appear at the target, and as they go. */
  readonly progress?: ((done: number, all: number) => void) | undefined;
}

/** What was done, or would be. */
export interface Publication {
  /** Paths in the order in which they appear. */
  readonly uploads: readonly string[];
  readonly deletions: readonly string[];
  /** Files that stood there already. */
  readonly unchanged: number;
}

/**
 * Makes a target hold what an output folder holds, in an order in which no reader ever meets a file that names a missing one.
 * Cut off at any point, it is taken up again by the next run. Files of others stay as they are. Throws a Fault.
 */
export async function publish(options: PublishOptions): Promise<Publication> {
  const place = isRemote(options.target) ? shownRemote(options.target) : options.target;
  try {
    return await published({ ...options, place });
  } catch (error) {
    throw asFault(error, place);
  }
}

async function published(options: PublishOptions & { place: string }): Promise<Publication> {
  const output = outputIn(options.from);
  const count = { done: 0, all: 0 };
  const target = await openTarget(output, options, (files) => {
    count.done += files;
    options.progress?.(count.done, count.all);
  });
  const standing = await standingAt(target, output, options);
  const plan = planUpload(output, standing);
  const uploads = plan.stages.flat();
  const { deletions } = plan;
  const unbroken = sealed(output.folder, uploads);
  mustBeWhole(output, new Set(uploads));
  mayStand(plan);
  count.all = uploads.length + deletions.length;
  const needed = count.all > 0 || standing.unfinished !== undefined;
  if (needed && !options.dryRun) await act({ ...options, target, output, standing, plan, unbroken });
  return { uploads, deletions, unchanged: output.files.size - uploads.length };
}

function openTarget(
  { folder, files, id }: Output,
  { target, env }: PublishOptions,
  progress: (files: number) => void,
): Promise<Target> | Target {
  const upload = { from: folder, files, id, progress };
  return isRemote(target) ? rcloneTarget(target, upload, env) : localTarget(target, upload);
}

/** So many files are looked at in any case. */
const few = 5000;

async function standingAt(
  target: Target,
  { files }: Output,
  { recheck = false, place }: Pick<PublishOptions, "recheck"> & { place: string },
): Promise<Standing> {
  const text = await target.manifest();
  const manifest: Manifest = text === undefined ? new Map() : manifestFrom(text, place);
  const every = [...new Set([...files.keys(), ...manifest.keys()])];
  const complete = recheck || text === undefined || target.quick || every.length <= few;
  const paths = complete ? every : [...differing(files, manifest), ...obsolete(files, manifest)];
  const sizes = paths.length === 0 ? new Map() : await target.sizes(paths, { most: paths.length > few });
  return { manifest, sizes, complete, unfinished: text === undefined ? undefined : unfinishedIn(text) };
}

/** A file that presswerk did not write is never replaced. */
function mayStand({ foreign: [path] }: UploadPlan): void {
  if (path !== undefined) throw new Fault("foreign-file", { path });
}

interface Act extends Pick<PublishOptions, "announce"> {
  readonly target: Target;
  readonly output: Output;
  readonly standing: Standing;
  readonly plan: UploadPlan;
  /** Throws if the output folder has been written to since the plan was made. */
  readonly unbroken: () => void;
  readonly place: string;
}

async function act({ target, output, standing, plan, unbroken, announce, place }: Act): Promise<void> {
  const { files, text, id } = output;
  await target.bring(plan.stages.flat());
  unbroken();
  await target.writeManifest(formatManifest(unionManifest(files, standing, plan), id));
  for (const stage of plan.stages) await target.reveal(stage);
  unbroken();
  await mustHaveArrived(plan.stages.flat(), { target, files, place });
  const { deletions } = plan;
  if (deletions.length > 0) await target.remove(deletions, emptyFolders(deletions, files));
  await announce?.(plan.changed);
  await target.writeManifest(text);
  await target.clear();
}

async function mustHaveArrived(
  paths: readonly string[],
  { target, files, place }: { target: Target; files: Manifest; place: string },
): Promise<void> {
  if (paths.length === 0) return;
  const sizes = await target.sizes(paths, { most: paths.length > few });
  if (paths.some((path) => sizes.get(path) !== files.get(path)?.size)) {
    throw new Fault("transfer-incomplete", { target: place });
  }
}
