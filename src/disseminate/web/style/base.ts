/** Look of the page as a whole: colours, type, links, focus. Colours of pictures come from the palette. */
export const base = `
:root{color-scheme:light dark;--flaeche:#F2F6F9;--flaeche-2:#E3ECF3;--verweis:#1F5F8B;--verweis-stark:#14476C;--linie:#D9DDE2;--fokus:#14476C;--weiss:#FFFFFF;--rand:#6B7684}
@media screen and (prefers-color-scheme:dark){:root{--flaeche:#1C222A;--flaeche-2:#27303A;--verweis:#8CC3E8;--verweis-stark:#B9DBF2;--linie:#3A434E;--fokus:#B9DBF2;--weiss:#14181D;--rand:#8B96A3}}
*,*::before,*::after{box-sizing:border-box}
html{font-size:106.25%;-webkit-text-size-adjust:100%;text-size-adjust:100%;scroll-padding-top:1.5rem}
@media (prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}
body{margin:0;background:var(--grund);color:var(--text);font-family:system-ui,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;line-height:1.55;overflow-wrap:break-word;hyphens:manual}
h1,h2,h3{line-height:1.2;text-wrap:balance;font-weight:650;margin:0}
h1{overflow-wrap:anywhere;font-size:clamp(1.45rem,1rem + 2vw,2.2rem);letter-spacing:-.015em;line-height:1.12}
h2{font-size:clamp(1.3rem,1.1rem + .9vw,1.7rem);letter-spacing:-.01em}
h3{font-size:1.06rem}
@media (min-width:40rem){h1,h2,h3,.indikator-titel,.marke{hyphens:none}}
p{margin:0 0 .75rem;text-wrap:pretty}
ul,ol,dl{margin:0;padding:0}
ul,ol{list-style:none}
dd{margin:0}
a{color:var(--verweis);text-decoration-thickness:.06em;text-underline-offset:.18em}
a:hover{color:var(--verweis-stark);text-decoration-thickness:.12em}
:focus-visible{outline:3px solid var(--fokus);outline-offset:2px;border-radius:2px}
main:focus{outline:none}
.vorlesen{position:absolute;width:1px;height:1px;margin:-1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap;user-select:none}
.sprung{position:absolute;left:1rem;top:-4rem;z-index:5;background:var(--text);color:var(--grund);padding:.6rem 1rem}
.sprung:focus{top:.5rem;color:var(--grund)}
.code{font-weight:650;font-variant-numeric:tabular-nums;color:var(--verweis)}
h1 .code{margin-right:.15em}
.klein,.quelle,.lesehilfe,.datei-art,.einheit,.legende-zahl,.indikator-zeit,.indikator-mass,.kennzahl-zeit{color:var(--nebentext)}
.klein{font-size:.88rem}
.vorzeile{color:var(--nebentext);font-size:.94rem;margin:0 0 .5rem}
.vorspann{font-size:clamp(1.06rem,1rem + .4vw,1.2rem);line-height:1.5;max-width:40rem;margin:1rem 0 0}
.einleitung{max-width:42rem}
.text>p,.text>dl{max-width:42rem}
.tabelle+p{margin-top:1rem}
`;
