/** Pages on paper: no menus, nothing cut off at the edge, A4. */

/** Colours of a dark screen stay on the screen. */
export const PAPER = `
@page { size: A4; margin: 20mm 15mm 20mm 25mm; }
@media print {
  :root { color-scheme: light; --back: #fff; --soft: #fff; --line: #999; --edge: #555; --ink: #000; --quiet: #333; --link: #000; --seen: #000; --good: #000; --good-back: #fff; --doubt: #000; --doubt-back: #fff; --bad: #000; --bad-back: #fff; --mark: #fff; --new: #fff; --old: #fff; }
  body { font-size: 11pt; line-height: 1.4; } .top, main, .foot { max-width: none; padding: 0; }
  .menu, .above, .skip, .filter, .count, .downloads, form.search, button { display: none !important; } .top { border: 0; padding: 0; } .office { font-size: 10pt; }
  a, a:visited { color: inherit; text-decoration: none; } h1, h2, h3, h4, caption, summary, .letterhead { break-after: avoid; break-inside: avoid; } p, li { orphans: 3; widows: 3; }
  .scroll, .chart { overflow: visible; } table { font-size: 9.5pt; width: 100%; } .scroll > table { min-width: 0; } thead { display: table-header-group; } tr, .card, .chart, .signature { break-inside: avoid; } th, td { padding: .15rem .35rem; overflow-wrap: anywhere; } .num { white-space: normal; }
  .branch { content-visibility: visible; } .cards { grid-template-columns: repeat(3, 1fr); } .with-side { display: block; } .with-side > .side { position: static; max-height: none; overflow: visible; }
  summary { list-style: none; font-weight: 600; } details::details-content { content-visibility: visible; display: block; }
  .document { font-size: 13pt; border: 0; margin: 0; padding: 0; max-width: none; } .letterhead { grid-template-columns: 1fr 1.3fr; } .signature { margin-left: 50%; } .foot { margin-top: 1rem; font-size: 8.5pt; }
}
`;
