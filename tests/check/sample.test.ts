import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { editorsMarks } from "../../src/check/editors-marks.js";
import { firstDays, newsroomMarks } from "../../src/check/newsroom-marks.js";
import { loadNewsroom } from "../../src/config/load.js";
import { readReleases } from "../helpers/read-releases.js";

test("an editor has nothing to mark in the sample newsroom", () => {
  const { newsroom } = loadNewsroom(resolve("presswerk.yaml"));
  if (!newsroom) throw new Error("presswerk.yaml has errors");
  const { releases } = readReleases(newsroom, Date.parse("2026-11-23T12:00:00Z"));
  const read = (file: string) => readFileSync(join(newsroom.root, file));
  const config = { file: newsroom.file, bytes: read(newsroom.file) };
  const context = { newsroom, firstDays: firstDays(config), stands: () => false };
  expect(editorsMarks(releases, context, read)).toEqual([]);
  expect(newsroomMarks({ config, theme: [] }, context)).toEqual([]);
});
