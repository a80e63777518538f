export type ServerName = "apache2" | "nginx" | "caddy";

export interface Configuration {
  readonly program: string;
  readonly text: string;
  options(file: string): string[];
}

interface Place {
  /** Folder that the server shows. */
  readonly root: string;
  /** Folder in which presswerk's file for the server lies. */
  readonly files: string;
  /** Folder for what the server writes. */
  readonly state: string;
  readonly port: number;
}

/** The least that an administrator writes before presswerk's own file takes over. */
export const configurations: Readonly<Record<ServerName, (place: Place) => Configuration>> = {
  apache2: (place) => ({
    program: "apache2",
    text: apache(place, [...stockModules, "headers"]),
    options: (file) => ["-f", file, "-D", "FOREGROUND"],
  }),
  nginx: (place) => ({
    program: "nginx",
    text: nginx(place),
    options: (file) => ["-c", file, "-p", place.state, "-g", "daemon off;"],
  }),
  caddy: (place) => ({
    program: "caddy",
    text: caddy(place),
    options: (file) => ["run", "--config", file, "--adapter", "caddyfile"],
  }),
};

/** What Debian's Apache loads if nobody asks for more. */
export const stockModules = [
  ...["mpm_event", "authz_core", "access_compat", "authz_host", "alias", "autoindex", "deflate", "dir", "env"],
  ...["filter", "mime", "negotiation", "reqtimeout", "setenvif"],
];

/** An httpd.conf with these modules. */
export function apache({ root, state, port }: Place, modules: readonly string[]): string {
  return `ServerRoot "${state}"
PidFile "${state}/pid"
ServerName localhost
Listen 127.0.0.1:${port}
ErrorLog "${state}/log"
${modules.map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`).join("\n")}
User www-data
Group www-data
TypesConfig /etc/mime.types
DocumentRoot "${root}"
<Directory "${root}">
  Options Indexes FollowSymLinks
  AllowOverride All
  Require all granted
</Directory>
AddOutputFilterByType DEFLATE text/html text/plain text/xml text/css application/javascript application/rss+xml application/xml
`;
}

function nginx({ root, files, state, port }: Place): string {
  const folders = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"];
  const temporary = folders.map((name) => `${name}_temp_path "${state}/${name}";`);
  return `pid "${state}/pid";
error_log "${state}/log";
worker_processes 1;
events { worker_connections 64; }
http {
  include /etc/nginx/mime.types;
  default_type application/octet-stream;
  access_log off;
  gzip on;
  ${temporary.join("\n  ")}
  server {
    listen 127.0.0.1:${port};
    server_name localhost;
    root "${root}";
    location / { try_files $uri $uri/ =404; }
    include "${files}/nginx.conf";
  }
}
`;
}

function caddy({ root, files, port }: Place): string {
  return `{
  admin off
  auto_https off
}
http://127.0.0.1:${port} {
  bind 127.0.0.1
  root * "${root}"
  import "${files}/Caddyfile"
  file_server
}
`;
}
