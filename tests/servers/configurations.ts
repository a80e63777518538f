export type ServerName = "apache2" | "nginx" | "caddy";

/** How a server is started. */
export interface Configuration {
  readonly program: string;
  readonly text: string;
  options(file: string): string[];
}

export interface Place {
  /** Folder that the server shows. */
  readonly root: string;
  /** Folders below it, each with presswerk's file for the server. */
  readonly sites: readonly string[];
  /** Folder for what the server writes. */
  readonly state: string;
  readonly port: number;
  /** How many nginx holds at once; 64 by default. */
  readonly connections?: number | undefined;
  /** Of Apache; what Debian loads and mod_headers by default. */
  readonly modules?: readonly string[] | undefined;
  /** What `.htaccess` may decide, `All` by default. */
  readonly allowOverride?: string | undefined;
}

/** The least that an administrator writes before presswerk's own file takes over. */
export const configurations: Readonly<Record<ServerName, (place: Place) => Configuration>> = {
  apache2: (place) => ({
    program: "apache2",
    text: apache(place),
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
export const stockModules: readonly string[] = [
  ...["mpm_event", "authz_core", "access_compat", "authz_host", "alias", "autoindex", "deflate", "dir", "env"],
  ...["filter", "mime", "negotiation", "reqtimeout", "setenvif"],
];

function apache({ root, state, port, modules = [...stockModules, "headers"], allowOverride = "All" }: Place): string {
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
  Options FollowSymLinks
  AllowOverride ${allowOverride}
  Require all granted
</Directory>
<IfModule mod_filter.c>
  AddOutputFilterByType DEFLATE text/html text/plain text/xml text/css application/javascript application/xml
</IfModule>
`;
}

function nginx({ root, sites, state, port, connections = 64 }: Place): string {
  const folders = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"];
  const temporary = folders.map((name) => `${name}_temp_path "${state}/${name}";`);
  return `pid "${state}/pid";
error_log "${state}/log";
worker_processes 1;
worker_rlimit_nofile ${2 * connections + 64};
events { worker_connections ${connections}; }
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
    ${sites.map((folder) => `include "${folder}/nginx.conf";`).join("\n    ")}
  }
}
`;
}

function caddy({ root, sites, port }: Place): string {
  return `{
  admin off
  auto_https off
}
http://127.0.0.1:${port} {
  bind 127.0.0.1
  root * "${root}"
  ${sites.map((folder) => `import "${folder}/Caddyfile"`).join("\n  ")}
  file_server
}
`;
}
