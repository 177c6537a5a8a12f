/** Pages of text and lists: news, changes, glossary, downloads, what is to be filled in, Leichte Sprache, places from A to Z. */
export const texts = `
.striche{display:grid;gap:.5rem;max-width:42rem;margin-bottom:.75rem}
.striche li{padding-left:1.2rem;position:relative}
.striche li::before{content:"–";position:absolute;left:0;color:var(--nebentext)}
.offen{background:#FFF1C2;color:#1B1F24;padding:.05rem .35rem;border-radius:2px;box-decoration-break:clone;-webkit-box-decoration-break:clone}
.anschrift{margin-bottom:.75rem;line-height:1.5}
.anschrift a{display:inline-block;padding-block:.05rem}
.nebentext{color:var(--nebentext)}
.veraenderungen,.neues-kurz{display:grid;gap:1.8rem 2.5rem;margin-top:1.4rem;grid-template-columns:repeat(auto-fill,minmax(min(100%,19rem),1fr))}
.veraenderungen li,.neues-kurz li{border-top:3px solid var(--verweis);padding-top:.7rem}
.veraenderungen h3,.neues h3{margin-bottom:.35rem}
.veraenderungen h3 a,.neues h3 a,.feld>h3 a{text-decoration:none;display:inline-block;padding-block:.1rem}
.veraenderungen h3 a:hover,.neues h3 a:hover,.feld>h3 a:hover{text-decoration:underline}
.veraenderungen p{margin-bottom:.45rem}
.veraenderungen .klein{color:var(--nebentext)}
.neues{display:grid;gap:1.6rem;margin-block:1rem}
.neues>li{max-width:46rem}
.neues-kopf{margin:0 0 .2rem;color:var(--nebentext);font-size:.92rem;font-variant-numeric:tabular-nums}
.neues-art{font-weight:600;border:1px solid currentColor;border-radius:2px;padding:0 .4rem;margin-left:.5rem;font-size:.82rem}
.neues-berichtigung{color:var(--auslaendisch)}
.neues p{margin-bottom:.4rem}
.glossar{display:grid;gap:1.1rem}
.glossar>div{display:grid;gap:.15rem 2.5rem;scroll-margin-top:1rem;padding:.2rem 0}
@media (min-width:52rem){.glossar>div{grid-template-columns:17rem minmax(0,42rem)}}
.glossar dt{font-weight:650}
.glossar-en{display:block;font-weight:400;color:var(--nebentext);font-size:.88rem}
.glossar p{margin-bottom:.25rem}
.glossar>div:target{background:var(--flaeche)}
.glossar .klein{color:var(--nebentext)}
.begriffe{columns:19rem;column-gap:2.5rem;font-size:.94rem}
.begriffe li{break-inside:avoid;padding-block:.16rem}
.fragen{display:grid;gap:1.1rem;max-width:42rem}
.fragen dt{font-weight:650}
.dateitabelle{width:100%}
.dateitabelle caption{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.dateitabelle td:nth-child(2){white-space:nowrap}
.dateitabelle td:nth-child(5){max-width:16rem}
.dateitabelle th[scope=row]{min-width:13rem}
.zeile-anfang>*{border-top:1px solid var(--linie)}
.dateitabelle tr>*{border-bottom:0}
.summe summary{cursor:pointer;white-space:nowrap}
.summe-ganz{display:block;max-width:17rem;overflow-wrap:anywhere;font-size:.82rem;line-height:1.3}
.tabelle+.tabelle{margin-top:1.5rem}
.beispiel{overflow-x:auto;max-width:60rem;padding:.9rem 1rem;border:1px solid var(--linie);background:var(--flaeche)}
.beispiel pre{margin:0;font-size:.9rem;line-height:1.45}
code{font-family:ui-monospace,"Cascadia Mono",Consolas,Menlo,monospace;font-size:.92em}
.tabelle-breit{width:100%;max-width:60rem}
.tabelle-breit th:first-child{width:6rem}
.tabelle-breit td:nth-child(2){width:50%}
.leicht main{font-size:1.12rem;line-height:1.75}
.leicht main p{margin-bottom:.35rem}
.leicht main .striche{margin-block:.5rem 1rem}
.wege{display:grid;gap:.6rem;font-size:1.1rem}
.treffer-ort{background:var(--flaeche);border-left:5px solid var(--verweis);padding:1.2rem 1.4rem;margin-bottom:1.5rem}
.trefferliste{display:grid;gap:.5rem;margin-top:.8rem}
.trefferliste a{font-weight:600}
.buchstaben ul{gap:0 .9rem}
.buchstaben a{min-width:1.5rem;font-weight:600;text-align:center}
.buchstabe{padding-top:1.8rem}
.buchstabe>h2{border-bottom:2px solid var(--linie);padding-bottom:.3rem;margin-bottom:.8rem}
.verzeichnis{columns:17rem;column-gap:2.5rem}
.verzeichnis li{break-inside:avoid;padding-block:.16rem;line-height:1.4}
.verzeichnis a{display:inline-block;padding-block:.05rem}
.zeichen-spalte{font-weight:650}
.ereignis-art{font-weight:400;color:var(--nebentext);font-size:.88rem;margin-left:.4em}
@media (max-width:44rem){.dateitabelle td{white-space:nowrap}.dateitabelle td:nth-child(5){max-width:none}.summe-ganz{white-space:normal}}
`;
