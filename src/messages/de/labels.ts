import type { Labels } from "../labels.js";

/** Was Seiten und Feeds auf Deutsch sagen. */
export const labels: Labels = {
  pressRelease: "Medieninformation",
  correction: "Korrektur",
  withdrawn: "Zurückgezogen",
};
