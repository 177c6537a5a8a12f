import {contentPolicy} from "../frame/page-head.js";
import type {WebFile} from "../web-file.js";

/** Headers of every answer besides the policy. */
const headers: readonly (readonly [name: string, value: string])[] = [
  ["X-Content-Type-Options", "nosniff"],
  ["Referrer-Policy", "strict-origin-when-cross-origin"],
  ["Cross-Origin-Opener-Policy", "same-origin"],
  ["Permissions-Policy", "camera=(), geolocation=(), microphone=()"],
];

/** The policy as a header: like that in the pages, and who may frame them. */
function policy(framing: "'none'" | "*"): string {
  return `${contentPolicy}; frame-ancestors ${framing}`;
}

/** Ready-made settings for nginx and Apache: headers, framing only of the pages made for it, the page for unknown addresses. */
export function serverFiles(): readonly WebFile[] {
  return [
    {path: "server/nginx.conf", text: nginx()},
    {path: "server/apache.conf", text: apache()},
  ];
}

function nginx(): string {
  const lines = (framing: "'none'" | "*", indent: string) =>
    [["Content-Security-Policy", policy(framing)] as const, ...headers]
      .map(([name, value]) => `${indent}add_header ${name} "${value}" always;\n`)
      .join("");
  return `# Kopfzeilen für nginx. In den server-Block einbinden: include /pfad/server/nginx.conf;
# Liegen die Seiten in einem Unterordner, diesen bei error_page voranstellen.
index index.html;
charset utf-8;
charset_types text/css text/csv text/plain text/turtle text/xml application/javascript application/json application/ld+json image/svg+xml;
error_page 404 /404.html;
${lines("'none'", "")}# Nur mit HTTPS:
# add_header Strict-Transport-Security "max-age=31536000" always;

# Bilder zum Einbetten dürfen in fremden Seiten stehen.
location ~ /einbetten/ {
${lines("*", "  ")}}
# Was nginx nicht kennt.
location ~ \\.csv$ { default_type text/csv; }
location ~ \\.jsonld$ { default_type application/ld+json; }
location ~ \\.ttl$ { default_type text/turtle; }
location ~ \\.parquet$ { default_type application/vnd.apache.parquet; }
`;
}

function apache(): string {
  const lines = (framing: "'none'" | "*") =>
    [["Content-Security-Policy", policy(framing)] as const, ...headers]
      .map(([name, value]) => `  Header always set ${name} "${value}"\n`)
      .join("");
  return `# Kopfzeilen für Apache 2.4 (mod_headers). Als .htaccess in den Ordner der Seiten legen oder in die
# Serverkonfiguration einbinden. Liegen die Seiten in einem Unterordner, diesen bei ErrorDocument voranstellen.
DirectoryIndex index.html
AddDefaultCharset utf-8
ErrorDocument 404 /404.html
AddType application/vnd.apache.parquet .parquet
AddType text/csv .csv
AddType application/ld+json .jsonld
AddType text/turtle .ttl
<IfModule mod_headers.c>
${lines("'none'")}  # Nur mit HTTPS:
  # Header always set Strict-Transport-Security "max-age=31536000"
  # Bilder zum Einbetten dürfen in fremden Seiten stehen.
  <If "%{REQUEST_URI} =~ m#/einbetten/#">
    Header always set Content-Security-Policy "${policy("*")}"
  </If>
</IfModule>
`;
}
