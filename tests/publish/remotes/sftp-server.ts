import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import { userInfo } from "node:os";
import { join } from "node:path";
import { emptyFolder } from "../../helpers/empty-folder.js";
import { freePort } from "../../helpers/free-port.js";
import { type ChildServer, startChild } from "./child-server.js";

/** OpenSSH's own SFTP server, and the options with which rclone logs in to it. */
export interface SftpServer extends ChildServer {
  readonly remote: Readonly<Record<string, string>>;
}

/** Starts OpenSSH with keys of its own, for this user, over the whole file system. */
export async function startSftp(): Promise<SftpServer> {
  const folder = emptyFolder();
  const port = await freePort();
  for (const key of ["host", "user"])
    execFileSync("ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-f", join(folder, key)]);
  copyFileSync(join(folder, "user.pub"), join(folder, "authorized"));
  writeFileSync(join(folder, "config"), configuration(folder, port));
  // Debian makes it when the service starts, and the server asks for it in any case.
  if (userInfo().uid === 0) mkdirSync("/run/sshd", { recursive: true });
  const server = await startChild("/usr/sbin/sshd", ["-D", "-e", "-f", join(folder, "config")], port);
  const host = { host: "127.0.0.1", port: String(port), user: userInfo().username };
  return { ...server, remote: { type: "sftp", ...host, key_file: join(folder, "user") } };
}

function configuration(folder: string, port: number): string {
  return `ListenAddress 127.0.0.1
Port ${port}
HostKey ${folder}/host
AuthorizedKeysFile ${folder}/authorized
PidFile ${folder}/pid
StrictModes no
UsePAM no
PasswordAuthentication no
MaxStartups 100
Subsystem sftp internal-sftp
`;
}
