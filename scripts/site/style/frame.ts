/** Colours, letters, and what stands around the main part of every page. */

/** Each colour of words has a contrast of at least 4.5 on each of what is behind it. */
export const FRAME = `
:root { color-scheme: light dark; --back: #fff; --soft: #f2f5f9; --line: #c3cad3; --edge: #767f8a; --ink: #1a1d21; --quiet: #525b66;
  --link: #0b4f9e; --seen: #5b3a8c; --good: #17632c; --good-back: #e3f4e7; --doubt: #6b4300; --doubt-back: #fdf1d8; --bad: #9c1414; --bad-back: #fde8e6;
  --mark: #ffe58a; --new: #d9f2de; --old: #fbdedb; }
@media (prefers-color-scheme: dark) { :root { --back: #14171b; --soft: #1f242b; --line: #3f4852; --edge: #838e9a; --ink: #e9ecef; --quiet: #aeb7c1;
  --link: #8fc1ff; --seen: #cbb0ff; --good: #8fdaa2; --good-back: #17301e; --doubt: #f0c877; --doubt-back: #352a12; --bad: #ffa69e; --bad-back: #3d1a18;
  --mark: #6a5600; --new: #1c3b25; --old: #4a2320; } }
*, ::before, ::after { box-sizing: border-box; }
html { scroll-padding-top: 1rem; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0; background: var(--back); color: var(--ink); font: 1rem/1.55 -apple-system, "Segoe UI", Roboto, "Noto Sans", Arial, sans-serif; overflow-wrap: break-word; }
.top, main, .foot { max-width: 78rem; margin: 0 auto; padding: 0 1rem; }
h1, h2, h3, h4, h5, h6 { line-height: 1.25; margin: 1.6em 0 .5em; text-wrap: balance; } h1 { font-size: 1.6rem; margin-top: 1rem; } h2 { font-size: 1.3rem; } h3 { font-size: 1.1rem; } h4, h5, h6 { font-size: 1rem; }
p, ul, ol, dl, table, figure { margin: .6rem 0; } ul, ol { padding-left: 1.4rem; } li { margin: .15rem 0; } main p, main li { max-width: 50rem; }
a { color: var(--link); text-underline-offset: .15em; } a:visited { color: var(--seen); }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: .15rem; } main:focus { outline: none; }
.skip { position: absolute; left: -99rem; top: 0; z-index: 2; padding: .5rem 1rem; background: var(--back); border: 2px solid var(--link); } .skip:focus { left: .5rem; top: .5rem; }
.top { padding-top: .6rem; border-bottom: 1px solid var(--line); } .office { margin: 0; font-weight: 600; } .office a, .menu a, .office a:visited, .menu a:visited { color: var(--ink); text-decoration: none; } .office a:hover, .menu a:hover { text-decoration: underline; }
.menu ul { display: flex; flex-wrap: wrap; gap: 0 1.2rem; list-style: none; margin: .3rem 0 0; padding: 0; } .menu li { margin: 0; } .menu a { display: block; padding: .45rem .1rem; border-bottom: 3px solid transparent; }
.menu a[aria-current] { border-color: var(--link); font-weight: 600; }
.above ol { display: flex; flex-wrap: wrap; list-style: none; margin: 0; padding: .5rem 0; font-size: .9rem; } .above li { margin: 0; } .above li:not(:last-child)::after { content: "›"; padding: 0 .5rem; color: var(--quiet); }
.foot { margin-top: 3rem; padding: .6rem 1rem 1.5rem; border-top: 1px solid var(--line); font-size: .85rem; color: var(--quiet); } .foot p { margin: .2rem 0; }
input, button, select { font: inherit; color: inherit; background: var(--back); border: 1px solid var(--edge); border-radius: .35rem; padding: .4rem .7rem; max-width: 100%; min-height: 2.5rem; }
button { cursor: pointer; background: var(--soft); } ::placeholder { color: var(--quiet); opacity: 1; } label { font-weight: 600; }
summary { cursor: pointer; padding: .2rem 0; } details { margin: .4rem 0; } details > summary:only-child { list-style: none; }
hr { border: 0; border-top: 1px solid var(--line); } mark { background: var(--mark); color: inherit; } code, samp { font-size: .9em; } img, svg { max-width: 100%; }
[hidden] { display: none !important; }
@media (scripting: none) { .filter, fieldset { display: none; } p:has(.filter) { display: none; } }
@media (forced-colors: active) { .menu a[aria-current] { border-color: Highlight; } mark, ins, del { forced-color-adjust: none; } }
`;
