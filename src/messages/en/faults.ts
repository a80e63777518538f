import type { FaultSentences } from "../sentences.js";

export const faults: FaultSentences = {
  disk: {
    message: ({ path, reason }) => `${reasons[reason] ?? `The system reports ${reason}`}: ${path}`,
    hint: () => "The site that stood there before is unchanged; mend the cause and run the command again",
  },
  locked: {
    message: ({ path, pid }) => `Another build is at work on this output (process ${pid}): ${path}`,
    hint: () => "Wait until it has ended; if there is none, delete the file",
  },
  "foreign-file": {
    message: ({ path }) => `A file that presswerk did not write stands where a page must stand: ${path}`,
    hint: () => "Move it away, or choose another output folder with --out",
  },
  network: {
    message: ({ url, reason }) => `${networkReason(reason)}: ${url}`,
    hint: ({ reason }) => networkHints[reason] ?? "Open the address in a browser, and try again later",
  },
  "nothing-there": {
    message: ({ path }) => `There is no such file or folder: ${path}`,
    hint: () => "Check the spelling; the output folder is there after presswerk build",
  },
  "no-feed": {
    message: ({ source }) => `No feed was found: ${source}`,
    hint: () => "Name the address or file of the feed itself, or an output folder of presswerk",
  },
  "no-output": {
    message: ({ path }) => `This is no output folder of presswerk: ${path}`,
    hint: () => "Run presswerk build first, or name another folder with --from",
  },
  "no-port": {
    message: ({ port, reason }) => `Port ${port} cannot be used (${reason})`,
    hint: () => "Choose another one with --port, from 1024 on",
  },
  "output-damaged": {
    message: ({ path, count }) =>
      `The output folder is not whole, ${count === 1 ? "one file is" : `${count} files are`} missing or changed: ${path}`,
    hint: () => "Nothing was published. Run presswerk build --no-cache, and publish again",
  },
  "source-changed": {
    message: ({ path }) => `A file was written while presswerk read it: ${path}`,
    hint: () => "The site that stood there before is unchanged; wait until it is saved and run the command again",
  },
  "output-changed": {
    message: ({ path }) => `The output folder was written to while it was being published: ${path}`,
    hint: () => "Let the build end, then publish again: the upload is taken up where it stopped",
  },
  "bad-manifest": {
    message: ({ path }) => `presswerk-manifest.json cannot be read there: ${path}`,
    hint: () =>
      "Put the one of your last publication in its place; without it nobody knows which files are presswerk's",
  },
  "no-program": {
    message: ({ program }) => `The program ${program} is not installed`,
    hint: ({ program }) =>
      `Install it (apt-get install ${program}, or https://rclone.org/install/), or publish to a folder`,
  },
  transfer: {
    message: ({ target, reason }) => `rclone failed: ${reason || "it gave no reason"} (${target})`,
    hint: () => "Try rclone lsf with the same target; then publish again: the upload is taken up where it stopped",
  },
  "transfer-incomplete": {
    message: ({ target }) => `Not everything arrived, though rclone reported no error: ${target}`,
    hint: () => "Publish again: the upload is taken up where it stopped",
  },
};

/** Why an address gave nothing, as a sentence without its subject's place. */
export function networkReason(reason: string): string {
  const known = networkReasons[reason];
  return known ?? (reason.startsWith("HTTP ") ? `The server answers with ${reason}` : `No answer (${reason})`);
}

const networkReasons: Record<string, string> = {
  "bad-address": "This is no address that can be opened",
  "private-address": "The address stands in a private network and was not asked for",
  "too-slow": "The answer took too long",
  "too-large": "The document is too large to be read",
  "too-many-redirects": "The address forwards again and again",
  "redirect-loop": "The address forwards in a circle",
  "insecure-redirect": "The address forwards from https to http",
  "bad-encoding": "The answer is compressed in a way that cannot be read",
  "outside-folder": "The address lies outside of the folder that is read",
  "HTTP 401": "The server asks for a password",
  "HTTP 403": "The server refuses access",
  "HTTP 404": "The server does not know this address",
  "HTTP 410": "The server says that this is gone for good",
  ENOTFOUND: "There is no server of this name",
  EAI_AGAIN: "The name of the server could not be looked up",
  ECONNREFUSED: "The server refuses the connection",
  ECONNRESET: "The server broke off the connection",
  ETIMEDOUT: "The server does not answer",
  EHOSTUNREACH: "The server cannot be reached",
  ENETUNREACH: "The network cannot be reached",
  CERT_HAS_EXPIRED: "The server's certificate has expired",
  DEPTH_ZERO_SELF_SIGNED_CERT: "The server's certificate is not signed by anyone else",
  ERR_TLS_CERT_ALTNAME_INVALID: "The server's certificate belongs to another name",
};

const networkHints: Record<string, string> = {
  "private-address": "Name the address itself if you mean it; links and redirects never lead there",
  "insecure-redirect": "Let the server forward to https, or name the last address",
  "bad-address": "Write a whole address such as https://www.example.org/feed.xml",
};

const reasons: Record<string, string> = {
  ENOSPC: "The disk is full",
  EDQUOT: "The disk quota is used up",
  EACCES: "No permission to read or write",
  EPERM: "The system does not permit this",
  EROFS: "The disk can only be read",
  ENOENT: "Not found",
  ENOTDIR: "A file stands where a folder is needed",
  EEXIST: "A file stands where a folder is needed",
  EISDIR: "A folder stands where a file is needed",
  EMFILE: "Too many files are open",
  EIO: "The disk could not be read or written",
};
