/** Pictures and tables. */
export const figures = `
.bild{margin:0 0 2.25rem;container-type:inline-size;max-width:62rem}
.bild figcaption{margin-bottom:.75rem}
.bild-titel{font-weight:650;font-size:1.06rem;margin:0;line-height:1.3}
.bild-untertitel{color:var(--nebentext);font-size:.94rem;margin:.15rem 0 0}
.grafik{display:block;width:100%;height:auto;forced-color-adjust:none}
.grafik text{font-variant-numeric:tabular-nums}
.hof{paint-order:stroke;stroke:var(--grund);stroke-width:3.5px;stroke-linejoin:round}
.bild-breit .grafik{max-width:900px}
.bild-breit .grafik+.grafik,.bild-schmal .grafik+.grafik{margin-top:1rem}
.bild-schmal{display:none}
.bild-schmal .grafik{max-width:460px}
.bild-klein .grafik{max-width:420px}
.bildreihe{display:grid;gap:0 3rem;grid-template-columns:repeat(auto-fit,minmax(min(100%,20rem),1fr));align-items:start}
.werkzeuge{display:flex;flex-wrap:wrap;gap:.1rem 1.2rem;margin-top:.35rem;font-size:.88rem}
.werkzeuge a,.werkzeuge button{display:inline-block;padding-block:.25rem}
.werkzeuge{align-items:baseline}
.knopf,.knopf-klein{font:inherit;font-size:.88rem;color:var(--verweis);background:none;border:1px solid var(--linie);padding:.2rem .6rem;min-height:1.8rem;cursor:pointer}
.knopf:hover,.knopf-klein:hover{border-color:var(--verweis);color:var(--verweis-stark)}
.knopf-verweis{font:inherit;font-size:.88rem;color:var(--verweis);background:none;border:0;padding:.25rem 0;min-height:1.5rem;cursor:pointer;text-decoration:underline;text-decoration-thickness:.06em;text-underline-offset:.18em}
.knopf-verweis:hover{color:var(--verweis-stark);text-decoration-thickness:.12em}
.knopf-klein{padding:0 .45rem;min-width:1.6rem;margin-left:.4rem}
.feld-wahl label{font-size:.88rem;font-weight:600;display:block;padding:0}
.feld-wahl{margin:0;max-width:100%}
.feld-wahl select{font:inherit;max-width:min(100%,24rem,calc(100vw - 4.5rem));min-height:2.2rem;color:var(--text);background:var(--grund);border:1px solid var(--nebentext);padding:.2rem .4rem}
.gewaehlte{display:flex;flex-wrap:wrap;gap:.4rem;margin:.4rem 0 .6rem}
.gewaehlte li{background:var(--grund);border:1px solid var(--linie);padding:.2rem .4rem .2rem .6rem}
.ordnen,.zahl-knopf{font:inherit;color:inherit;background:none;border:0;padding:0;cursor:pointer;text-align:inherit;min-height:1.5rem}
.ordnen:hover,.zahl-knopf:hover{color:var(--verweis-stark);text-decoration:underline}
.ordnen::after{content:"↕";margin-left:.3em;color:var(--nebentext);font-weight:400}
[aria-sort=ascending] .ordnen::after{content:"↑";color:var(--verweis)}
[aria-sort=descending] .ordnen::after{content:"↓";color:var(--verweis)}
.zahl-knopf{text-decoration:underline dotted;text-underline-offset:.2em}
.filter,.herkunft-knopf{margin:.2rem 0 .6rem;font-size:.94rem}
.filter input{font:inherit;min-height:2rem;border:1px solid var(--nebentext);background:var(--grund);color:var(--text);padding:.1rem .4rem}
.knopf[aria-pressed=true]{background:var(--verweis);color:var(--weiss)}
.hervorheben{margin-top:.9rem}
.hervorheben .feld-wahl{display:flex;flex-wrap:wrap;gap:.2rem .9rem;align-items:center}
.hervorheben+.abschnitt{border-top:0;margin-top:0;padding-top:1.3rem}
.wahl-1{--wahl:var(--auswahl)}.wahl-2{--wahl:var(--auswahl2)}.wahl-3{--wahl:var(--auswahl3)}.wahl-4{--wahl:var(--auswahl4)}.wahl-5{--wahl:var(--auswahl5)}
.gewaehlt.s-andere{stroke:var(--wahl);stroke-width:3.5px}
.wahl-2.s-andere{stroke-dasharray:9 3}.wahl-3.s-andere{stroke-dasharray:2 3}.wahl-4.s-andere{stroke-dasharray:9 3 2 3}.wahl-5.s-andere{stroke-dasharray:14 4}
.punkte .gewaehlt.s-andere{stroke-width:8px}
circle.gewaehlt{fill:var(--wahl);r:7.5px;stroke:var(--text);stroke-width:2px}
g.gewaehlt>text{font-weight:700}
g.gewaehlt>rect{fill:var(--wahl);stroke:var(--text);stroke-width:1.5px}
.karte path.gewaehlt{stroke:var(--text);stroke-width:3px}
tr.gewaehlt>*{background:var(--flaeche-2);font-weight:600}
.gewaehlte [class^=wahl-]{border-left:5px solid var(--wahl)}
.gewaehlte .wahl-2{border-left-style:dashed}.gewaehlte .wahl-3{border-left-style:dotted}.gewaehlte .wahl-4{border-left-style:double}.gewaehlte .wahl-5{border-left-style:groove}
.verborgen{display:none}
.fenster{max-width:min(40rem,calc(100vw - 2rem));color:var(--text);background:var(--grund);border:1px solid var(--nebentext);padding:1.2rem 1.4rem}
.fenster::backdrop{background:rgb(0 0 0/.45)}
.fenster h2{font-size:1.2rem;margin-bottom:.6rem}
.fenster textarea{width:100%;font-family:ui-monospace,monospace;font-size:.85rem}
.fenster-fuss{text-align:right;margin:1rem 0 0}
.stellenliste{display:grid;gap:.5rem}
.stellenliste .klein{display:block}
@container (max-width:659px){.bild-breit{display:none}.bild-schmal{display:block}}
.lesehilfe{font-size:.94rem;margin:.7rem 0 .3rem;max-width:46rem}
.quelle{font-size:.85rem;margin:.4rem 0 0;line-height:1.45;max-width:56rem}
.verweis{margin-top:.9rem}
.bild+.verweis{margin-top:-1rem}
.karte-feld{display:grid;gap:1.25rem 2.5rem;align-items:center}
@container (min-width:600px){.karte-feld{grid-template-columns:minmax(0,26rem) minmax(13rem,1fr)}}
.karte-feld .grafik{max-width:26rem}
.karte path{transition:none}
.legende{display:grid;gap:.35rem;font-variant-numeric:tabular-nums}
.legende li{display:grid;grid-template-columns:30px 1fr;gap:.7rem;align-items:start;line-height:1.35}
.muster{display:block;margin-top:.1rem;forced-color-adjust:none}
.legende-titel{font-weight:600;margin-bottom:.5rem}
.legende-zahl{font-size:.85rem;white-space:nowrap;margin-left:.3em}
.legende-fuss{font-size:.88rem;margin:.8rem 0 0;color:var(--nebentext)}
.legende-fuss strong{color:var(--text)}
.tabelle{overflow-x:auto;position:relative}
@media (min-width:54rem){.tabelle-seite{overflow:visible}}
table{border-collapse:separate;border-spacing:0;font-size:.94rem;font-variant-numeric:tabular-nums;line-height:1.35}
caption{text-align:left;font-weight:650;padding:0 0 .7rem;position:sticky;left:0;max-width:min(46rem,calc(100vw - 4rem))}
th,td{padding:.4rem .9rem;text-align:left;vertical-align:top;border-bottom:1px solid var(--linie)}
th:first-child{padding-left:.35rem}
thead th{position:sticky;top:0;z-index:2;background:var(--grund);border-bottom:2px solid var(--text);vertical-align:bottom;font-weight:600;min-width:5rem}
thead th:first-child{left:0;z-index:3}
tbody th{font-weight:400;position:sticky;left:0;z-index:1;background:var(--grund);min-width:8rem;max-width:24rem}
.zahl{text-align:right}
td.zahl{white-space:nowrap}
thead .einheit{display:block;font-weight:400;font-size:.85rem}
@media screen{tbody .einheit{display:block;font-size:.85rem}}
tbody tr:hover>*{background:var(--flaeche)}
.zeile-bezirk>*{background:var(--flaeche);font-weight:600}
.zeile-bezirk>th{font-weight:600}
.zeile-land>*{background:var(--flaeche-2);font-weight:650;border-bottom:0}
.zeile-land>th{font-weight:650}
tbody tr.zeile-land:hover>*{background:var(--flaeche-2)}
tbody a{display:inline-block;min-height:1.45rem}
.zeichen{position:relative}
.legende-zeichen{font-size:.88rem;color:var(--nebentext);margin-top:.8rem;max-width:56rem}
.legende-zeichen dl{display:flex;flex-wrap:wrap;gap:.1rem 1.6rem}
.legende-zeichen dl>div{display:flex;gap:.5rem}
.legende-zeichen dt{font-weight:650;color:var(--text)}
.legende-zeichen p{margin:.35rem 0 0}
@media (max-width:44rem){th,td{padding-inline:.5rem}tbody th{min-width:8.8rem;max-width:10rem}}
`;
