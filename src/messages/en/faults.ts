import type { FaultSentences } from "../sentences.js";

export const faults: FaultSentences = {
  disk: {
    message: ({ path, reason }) => `${reasons[reason] ?? `The system reports ${reason}`}: ${path}`,
    hint: () => "The site that stood there before is unchanged; mend the cause and run the command again",
  },
  "foreign-file": {
    message: ({ path }) => `A file that presswerk did not write stands where a page must stand: ${path}`,
    hint: () => "Move it away, or choose another output folder with --out",
  },
};

const reasons: Record<string, string> = {
  ENOSPC: "The disk is full",
  EDQUOT: "The disk quota is used up",
  EACCES: "No permission to read or write",
  EPERM: "The system does not permit this",
  EROFS: "The disk can only be read",
  ENOENT: "Not found",
  ENOTDIR: "A file stands where a folder is needed",
  EISDIR: "A folder stands where a file is needed",
  EMFILE: "Too many files are open",
  EIO: "The disk could not be read or written",
};
