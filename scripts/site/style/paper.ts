/** Pages on paper: no menus, nothing cut off at the edge, A4. */

/** Colours of a dark screen stay on the screen; what stands above the letters of a heading (Ế, Ủ) stays on its sheet. */
export const PAPER = `
@page { size: A4; margin: 20mm 15mm 20mm 25mm; @bottom-center { content: counter(page) "/" counter(pages); font: 9pt Arial, sans-serif; } }
@page document { margin-left: 30mm; @top-center { content: counter(page); font: 13pt "Times New Roman", Tinos, "Liberation Serif", Times, serif; } @bottom-center { content: none; } }
@page document:first { @top-center { content: none; } }
@media print {
  :root { color-scheme: light; --back: #fff; --soft: #fff; --line: #999; --edge: #555; --ink: #000; --quiet: #333; --link: #000; --seen: #000; --good: #000; --good-back: #fff; --doubt: #000; --doubt-back: #fff; --bad: #000; --bad-back: #fff; --mark: #fff; --new: #fff; --old: #fff; }
  body { font-size: 11pt; line-height: 1.4; } .top, main, .foot { max-width: none; padding: 0 1px; }
  .menu, .above, .skip, .filter, .count, .contents, .downloads, #downloads, form, fieldset, button { display: none !important; } .top { border: 0; } .office { font-size: 10pt; }
  #xem-them, #xem-them + ul { display: none; } p:has(.filter) { display: none; } .top:has(+ main > .document) { display: none; }
  a, a:visited { color: inherit; text-decoration: none; } h1, h2, h3, h4, h5, h6 { padding-top: .25em; } h1, h2, h3, h4, h5, h6, :is(h1, h2, h3, h4) + .note, caption, thead, figcaption, summary, .letterhead { break-after: avoid; break-inside: avoid; } p, li { orphans: 3; widows: 3; }
  .scroll, .chart { overflow: visible; } table { font-size: 9.5pt; width: 100%; } thead { display: table-header-group; } tr, .card, .chart, .signature, .copies { break-inside: avoid; } .signature { break-after: avoid; } th, td { padding: .15rem .35rem; } .scroll > table, .scroll td { min-width: 0; } .scroll caption { max-width: none; } .scroll tbody th { min-width: 8rem; } .num { white-space: normal; }
  .chart:not(.long) > details, .chart.long > svg { display: none; } .chart.long { break-inside: auto; }
  .tree ul:has(> :nth-child(9)):not(:has(ul)) { columns: 11rem 3; } .tree ul { break-before: avoid; } .tree li { break-inside: avoid; } .tree li:has(ul) { break-inside: auto; }
  .branch { content-visibility: visible; } .cards { grid-template-columns: repeat(3, 1fr); } .with-side { display: block; } .with-side > .side { position: static; max-height: none; overflow: visible; }
  summary { list-style: none; font-weight: 600; } details::details-content { content-visibility: visible; display: block; }
  .document { page: document; font-size: 13pt; border: 0; margin: 0; padding: 0 1px; max-width: none; } .document table { font-size: 12pt; } .letterhead { grid-template-columns: 1fr 1.3fr; } .signature { margin-left: 50%; } .foot { margin-top: 1rem; font-size: 8.5pt; } .foot p + p { display: none; }
}
`;
