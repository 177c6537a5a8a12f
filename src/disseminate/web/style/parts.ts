/** Parts of pages: key figures, lists of Kreise and indicators, downloads, method. */
export const parts = `
.auftakt{display:grid;gap:1.5rem 4rem;padding-block:2.2rem 0}
@media (min-width:60rem){.auftakt{grid-template-columns:minmax(0,1fr) minmax(0,27rem);grid-template-rows:auto 1fr;align-items:start}.auftakt-karte{grid-area:1/2/3/3;position:sticky;top:1rem}}
.start h1{font-size:clamp(1.55rem,1rem + 2.6vw,2.85rem)}
.startkarte{margin:0}
.startkarte .grafik{width:100%;max-width:460px;height:auto;display:block;margin-inline:auto}
.startkarte .quelle{text-align:right}
.linkkarte .feld{fill:var(--karte2);stroke:var(--grund)}
.linkkarte a:hover .feld,.linkkarte a:focus .feld{fill:var(--karte4)}
.linkkarte a:focus{outline:none}
.linkkarte a:focus-visible .feld{stroke:var(--text);stroke-width:3}
.linkkarte text{pointer-events:none}
@media (max-width:30rem){.linkkarte text{display:none}.karte-indikator{padding-inline:.8rem}}
.kreisliste{margin-top:.5rem;padding-top:1.4rem;border-top:1px solid var(--linie)}
.kreisliste h2{font-size:1.3rem;margin-bottom:1rem}
.kreisliste h3{font-size:.94rem;color:var(--nebentext);font-weight:600;margin-bottom:.25rem}
.kreisliste div{margin-bottom:1.1rem}
.kreisliste ul{columns:14.5rem;column-gap:2rem}
.kreisliste li{break-inside:avoid}
.kreisliste a{display:inline-block;padding-block:.14rem}
.felder{display:grid;gap:2.5rem 3.5rem;margin-top:1.5rem}
@media (min-width:56rem){.felder{grid-template-columns:1fr 1fr}}
.feld>h3{font-size:1.25rem;padding-bottom:.5rem;border-bottom:3px solid var(--verweis)}
.feld-nummer{color:var(--verweis);margin-right:.2em}
.feld-text{color:var(--nebentext);font-size:.94rem;margin:.6rem 0 .2rem}
.indikator{padding:.8rem 0 .75rem;border-bottom:1px solid var(--linie)}
.indikator>a{display:inline-grid;grid-template-columns:2.1em 1fr;text-decoration:none;padding-block:.1rem;font-weight:600}
.indikator>a:hover .indikator-titel,.indikator>a:focus .indikator-titel{text-decoration:underline}
.indikator-wert{margin:.15rem 0 0 2.1em;font-size:.92rem;line-height:1.4}
.indikator-wert strong{font-size:1.12rem;font-variant-numeric:tabular-nums;margin-right:.35em;white-space:nowrap}
.indikator-zeit{display:block}
.ohne-zahlen>a{font-weight:400}
.ohne-zahlen .indikator-wert{color:var(--nebentext);font-style:italic}
.blickfang{background:var(--flaeche);padding:1.3rem 1.4rem;border-left:5px solid var(--verweis)}
.blickfang-titel{font-weight:650;margin:0}
.kennzahl{margin:.1rem 0 .6rem;line-height:1.15}
.kennzahl-wert{font-size:clamp(2rem,1.6rem + 1.6vw,2.8rem);font-weight:650;letter-spacing:-.02em;font-variant-numeric:tabular-nums;white-space:nowrap}
.kennzahl-zeit{display:block;font-size:.88rem;margin-top:.3rem}
.leitsatz{line-height:1.45}
.blickfang .leitsatz{margin-bottom:1rem}
.dateien{display:grid;gap:.15rem}
.dateien li{padding-block:.2rem}
.dateien a{font-weight:600;display:inline-block}
.dateien a::before{content:"↓";display:inline-block;margin-right:.45em;text-decoration:none}
.datei-art{font-size:.88rem}
.dateizeile{display:grid;gap:.1rem 1.5rem;padding-block:.55rem;border-bottom:1px solid var(--linie)}
.dateizeile p{margin:0}
@media (min-width:44rem){.dateizeile{grid-template-columns:16rem 1fr;align-items:baseline}.dateizeile .dateien{grid-template-columns:1fr 1fr}}
.tabelle-schlicht{margin-bottom:1.2rem}
.karten{display:grid;gap:1.4rem;grid-template-columns:repeat(auto-fill,minmax(min(100%,20rem),1fr))}
.karte-indikator{border:1px solid var(--linie);border-top:3px solid var(--verweis);padding:1rem 1.1rem 1.1rem;display:flex;flex-direction:column}
.karte-indikator h3 a{text-decoration:none;display:inline-block;padding-block:.1rem}
.karte-indikator h3 a:hover{text-decoration:underline}
.karte-indikator .kennzahl{margin-top:.5rem}
.karte-indikator .kennzahl-wert{font-size:1.9rem}
.karte-indikator .leitsatz{font-size:.94rem}
.karte-indikator .quelle{font-size:.8rem;margin-top:.6rem}
.karte-indikator .grafik{margin-top:auto;max-width:420px}
.gemeinsam{color:var(--nebentext);font-size:.88rem;margin:.2rem 0 0}
.auftakt>*,.seitenkopf>*,.feld-inhalt>*,.felder>*,.karten>*,.methode dd{min-width:0}
.feld-inhalt{display:grid;gap:1.5rem 2.5rem}
@media (min-width:64rem){.feld-inhalt.einzeln{grid-template-columns:22rem minmax(0,1fr);align-items:start}}
.noch-nicht{margin-top:1.2rem;color:var(--nebentext);font-size:.94rem}
.noch-nicht p{margin:0}
.noch-nicht a{display:inline-block;padding-block:.12rem}
.hinweis{background:var(--flaeche);border-left:5px solid var(--nebentext);padding:1rem 1.25rem;max-width:46rem;margin-block:1rem}
.hinweis p:last-child{margin-bottom:0}
.methode,.ereignisse{display:grid;gap:.9rem}
.methode>div{display:grid;gap:.1rem 2rem}
@media (min-width:48rem){.methode>div{grid-template-columns:13rem minmax(0,42rem)}}
.methode dt,.ereignisse dt{font-weight:650}
.methode ul{display:grid;gap:.45rem}
.methode li{padding-left:1.1rem;position:relative}
.methode li::before{content:"–";position:absolute;left:0;color:var(--nebentext)}
.ereignisse{margin-block:1rem 1.25rem;font-size:.94rem;max-width:46rem}
.ereignis-art{font-weight:400;color:var(--nebentext);font-size:.88rem;margin-left:.4em}
.rechenbeispiel{background:var(--flaeche);padding:1.2rem 1.4rem;margin-block:1.6rem;max-width:57rem}
.rechenbeispiel h3{margin-bottom:.6rem}
.rechenbeispiel .klein{margin:.6rem 0 0}
.rechnung{font-variant-numeric:tabular-nums;font-weight:600}
.quellen{display:grid;gap:1.1rem;max-width:50rem}
.quellen p{margin:0}
.quellen-titel{font-weight:600}
.zitat{margin:.5rem 0 1.4rem;padding:1rem 1.25rem;background:var(--flaeche);max-width:50rem}
.zitat p{margin:0}
.wege{display:grid;gap:.6rem;font-size:1.1rem}
`;
