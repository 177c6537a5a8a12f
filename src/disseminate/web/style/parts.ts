/** Parts of pages: key figures, links of files, method, sources. */
export const parts = `
.feld-nummer{color:var(--verweis);margin-right:.2em}
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
.gemeinsam{color:var(--nebentext);font-size:.88rem;margin:.2rem 0 0}
.seitenkopf>*,.methode dd{min-width:0}
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
.rechenbeispiel{background:var(--flaeche);padding:1.2rem 1.4rem;margin-block:1.6rem;max-width:57rem}
.rechenbeispiel h3{margin-bottom:.6rem}
.rechenbeispiel .klein{margin:.6rem 0 0}
.rechnung{font-variant-numeric:tabular-nums;font-weight:600}
.quellen{display:grid;gap:1.1rem;max-width:50rem}
.quellen p{margin:0}
.quellen-titel{font-weight:600}
.zitat{margin:.5rem 0 1.4rem;padding:1rem 1.25rem;background:var(--flaeche);max-width:50rem}
.zitat p{margin:0}
`;
