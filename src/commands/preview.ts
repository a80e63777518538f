export { startPreview } from "../preview/preview.js";
export type { Showing } from "../preview/studio.js";
