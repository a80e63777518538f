/** What the preview says in English. */
export const previewing = {
  preview: {
    about: "show the site in the browser, with drafts and embargoed releases, and follow every change until Ctrl-C",
    port: "port to serve on: 4321 or the next free one",
    example: "presswerk preview --port 8080",
    badPort: (value: string) => `--port is no port number from 0 to 65535: “${value}”`,
    ready: (releases: number) =>
      `${releases === 1 ? "1 release" : `${releases} releases`} to see there. Changes are shown as soon as they are saved; Ctrl-C ends the preview`,
    broken: "The preview shows the last state without these errors",
    mended: "All errors are mended; the preview shows the newest state",
    shown: "The preview shows the newest state",
    ended: "The preview has ended; nothing of it is left",
    foreign:
      "This preview answers under http://localhost and http://127.0.0.1 only, so that no other site can read what is not public yet.",
    label: "Preview",
    none: "Preview: everything on this page is public, or will be with the next build",
    empty: "Preview: there is nothing to show yet",
    some: (count: number) =>
      count === 1
        ? "Preview: this page names a release that is not public yet"
        : `Preview: this page names ${count} releases that are not public yet`,
    states: {
      draft: { badge: "Draft", sentence: "Draft: this release is not public" },
      embargoed: (moment: string) => ({
        badge: `Embargo until ${moment}`,
        sentence: `Embargo until ${moment}: this release is not public yet`,
      }),
      scheduled: (moment: string) => ({
        badge: `Planned for ${moment}`,
        sentence: `Planned for ${moment}: this release is not public yet`,
      }),
    },
    errors: {
      title: (count: number) =>
        count === 1
          ? "1 error. This is the last state without it"
          : `${count} errors. This is the last state without them`,
      more: (count: number) => `… and ${count} more: presswerk check lists all of them`,
    },
  },
};
