/** Style of the report of `kim check`; it stands inside the page, so that the file can be passed on alone. */
export const reportStyle = `
:root{color-scheme:light dark;--text:#1b1f24;--grund:#fff;--linie:#767c85;--flaeche:#f2f4f6;--verweis:#0b4f8a}
@media (prefers-color-scheme:dark){:root{--text:#eceff3;--grund:#14171a;--linie:#8d949e;--flaeche:#20252b;--verweis:#8cc4ff}}
body{margin:0 auto;max-width:90rem;padding:1.5rem 1rem 4rem;background:var(--grund);color:var(--text);font:1rem/1.5 system-ui,sans-serif}
h1{font-size:1.9rem;line-height:1.2;margin:0 0 .5rem}h2{font-size:1.4rem;margin:2.5rem 0 .5rem}p{max-width:48rem}
a{color:var(--verweis)}nav ul{display:flex;flex-wrap:wrap;gap:.25rem 1.5rem;list-style:none;margin:1rem 0;padding:0}
nav a{display:inline-block;padding:.25rem 0}.breit{overflow-x:auto;margin:1rem 0 2rem}
table{border-collapse:collapse;width:100%;min-width:56rem}caption{text-align:left;font-weight:600;padding:.25rem 0}
th,td{border-bottom:1px solid var(--linie);padding:.4rem .6rem;text-align:left;vertical-align:top;font-weight:400}
thead th{background:var(--flaeche);font-weight:600}tbody th{min-width:22rem}tbody td:nth-child(3){min-width:15rem}
code{font-size:.95em;white-space:nowrap}:focus-visible{outline:3px solid var(--verweis);outline-offset:2px}
@media print{.breit{overflow:visible}table{min-width:0;font-size:.8rem}}
`.replaceAll("\n", "");
