/** Header, navigation, main column and foot. */
export const frame = `
.kopf{border-bottom:1px solid var(--linie)}
.kopf-streifen{height:5px;background:linear-gradient(90deg,#BDD4E4 0 20%,#86B1CE 20% 40%,#4A86AF 40% 60%,#1F5F8B 60% 80%,#14547F 80%);print-color-adjust:exact;forced-color-adjust:none}
.kopf-zeile,.pfad,main,.fuss-inhalt{max-width:74rem;margin-inline:auto;padding-inline:clamp(1rem,4vw,2.5rem)}
.entwurf{margin:0;padding:.35rem 1rem;background:var(--text);color:var(--grund);text-align:center;font-weight:650;letter-spacing:.02em;print-color-adjust:exact}
.kopf-zeile{display:flex;flex-wrap:wrap;align-items:center;gap:.6rem 1.6rem;padding-block:.8rem .7rem}
.kopf-zeile>.marke{flex:1 1 16rem}
.sprachen{display:flex;gap:0 1.1rem;font-size:.88rem}
.sprachen a{display:inline-block;padding-block:.35rem;color:var(--nebentext)}
.sprachen a:hover{color:var(--verweis-stark)}
.marke{display:flex;align-items:center;gap:.75rem;color:var(--text);text-decoration:none;font-weight:600;line-height:1.2;min-height:2.5rem}
.marke:hover{color:var(--verweis-stark)}
.marke-land{display:block;font-weight:400;color:var(--nebentext);font-size:.88rem}
.emblem{flex:none;width:30px;height:30px}
.e1{fill:var(--karte2)}.e2{fill:var(--karte3)}.e3{fill:#4A86AF}.e4{fill:#1F5F8B}.e5{fill:#14547F}
@media screen and (prefers-color-scheme:dark){.e4{fill:#6FA6CB}.e5{fill:#A9CADF}}
.kopf-nav{max-width:74rem;margin-inline:auto;padding-inline:clamp(1rem,4vw,2.5rem)}
.haupt-nav{display:flex;flex-wrap:wrap;gap:0 1.7rem}
.haupt-nav a{display:inline-block;padding:.5rem 0 .55rem;color:var(--text);text-decoration:none;border-bottom:3px solid transparent}
.haupt-nav a:hover,.haupt-nav a[aria-current]{border-bottom-color:var(--verweis);color:var(--verweis-stark)}
.haupt-nav a[aria-current]{font-weight:650}
@media (max-width:36rem){.haupt-nav{gap:0 1.05rem;font-size:.94rem}.haupt-nav a{padding:.3rem 0}.kopf-nav{padding-bottom:.4rem}}
.pfad{padding-top:1rem;font-size:.9rem}
.pfad ol{display:flex;flex-wrap:wrap;gap:0 .6rem}
.pfad li{display:flex;gap:.6rem;align-items:baseline;color:var(--nebentext)}
.pfad a,.pfad [aria-current]{padding-block:.15rem;display:inline-block}
.pfad li:not(:last-child)::after{content:"›";color:var(--nebentext)}
main{padding-bottom:4rem}
.seitenkopf{display:grid;gap:1.5rem 3rem;padding-block:1.6rem 1.5rem;align-items:start}
@media (min-width:60rem){.seitenkopf:has(.blickfang){grid-template-columns:minmax(0,1fr) 24rem}}
.abschnitt{padding-block:2.25rem 0;margin-top:2.25rem;border-top:1px solid var(--linie)}
.seitenkopf+.abschnitt{border-top:0;margin-top:0;padding-top:.75rem}
.abschnitt>h2{margin-bottom:1.1rem}
.inhalt-nav{border-block:1px solid var(--linie);padding-block:.35rem}
.inhalt-nav ul{display:flex;flex-wrap:wrap;gap:0 1.4rem}
.inhalt-nav a{display:inline-block;padding-block:.35rem}
.inhalt-nav+.abschnitt{border-top:0;margin-top:0}
.fuss{background:var(--flaeche);border-top:1px solid var(--linie);font-size:.92rem}
.fuss-inhalt{display:grid;gap:1.6rem 3rem;padding-block:2.2rem 2.6rem}
@media (min-width:44rem){.fuss-inhalt{grid-template-columns:1fr 1fr}.fuss-inhalt>:first-child{grid-column:1/-1}}
@media (min-width:62rem){.fuss-inhalt{grid-template-columns:minmax(0,2fr) 1fr 1fr}.fuss-inhalt>:first-child{grid-column:auto}}
.fuss-liste a{display:inline-block;padding-block:.16rem}
.fuss-lizenz{color:var(--nebentext)}
.fuss p{margin:0 0 .35rem;max-width:34rem}
.fuss-titel{font-weight:650}
`;
