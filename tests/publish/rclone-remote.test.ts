import { expect, test } from "vitest";
import { isRemote, shownRemote, within } from "../../src/publish/rclone-remote.js";

test.each([
  ["webserver:", true],
  ["webserver:/var/www/presse", true],
  ["web server:presse/2026", true],
  ["s:presse", true],
  [":sftp,host=example.org,user=presse:/var/www", true],
  [':s3,endpoint="https://s3.example.org:9000":presse', true],
  ["web,pass='a:b':presse", true],
  ["dist", false],
  ["/var/www/presse", false],
  ["./a:b", false],
  ["../web:x", false],
  ["ordner/a:b", false],
  ["C:\\www", false],
  ["-x:y", false],
])("%s is a remote: %s", (place, remote) => {
  expect(isRemote(place)).toBe(remote);
});

test("a remote is shown without its options, for a password may be among them", () => {
  expect(shownRemote(":sftp,host=example.org,pass=secret:/var/www")).toBe(":sftp:/var/www");
  expect(shownRemote('web,pass="se:cret":www')).toBe("web:www");
  expect(shownRemote("web:www,old")).toBe("web:www,old");
});

test("places below a remote", () => {
  expect(["web:", "web:/", "web:a", "web:a/"].map((remote) => within(remote, "b/c"))).toEqual([
    ...["web:b/c", "web:/b/c", "web:a/b/c", "web:a/b/c"],
  ]);
});
