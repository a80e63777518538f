/** What the preview itself serves, beside the site: nothing of a newsroom can have such a path. */
const ownFolder = "/.presswerk-preview/";
export const scriptAddress = `${ownFolder}live.js`;
export const styleAddress = `${ownFolder}live.css`;
export const eventsAddress = `${ownFolder}events`;
