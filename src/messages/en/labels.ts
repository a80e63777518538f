/** What pages and feeds say in English. */
export const labels = {
  pressRelease: "Press release",
  correction: "Correction",
  withdrawn: "Withdrawn",
};
