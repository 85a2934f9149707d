/** A report as it stands on the official page: two columns above, the title in the middle, Times. */

/** On a dark screen the page is dark as well, with the same letters. */
export const DOCUMENT = `
.document { font: 1.09rem/1.5 "Times New Roman", Tinos, "Liberation Serif", Times, serif; max-width: 52rem; margin: 1rem auto; padding: 1.5rem clamp(1rem, 6vw, 4rem) 2.5rem; border: 1px solid var(--line); background: var(--back); }
.document :is(h1, h2, h3, h4, h5, h6) { font-family: inherit; }
.document h1 { font-size: 1.25rem; text-align: center; margin: 1.4rem 0 .3rem; text-wrap: balance; } .document h1 > .caps { display: block; } .document h1 > br { display: none; } .document h2 { font-size: 1.12rem; } .document h3 { font-size: 1.09rem; } .document h4 { font-style: italic; } .document h2, .document h3, .document h4 { margin: 1.1em 0 .3em; text-wrap: wrap; }
.document p { margin: .45rem 0; max-width: none; } .document li { max-width: none; } .document table { font-size: 1rem; width: 100%; } .document th, .document td { border: 1px solid var(--edge); } .document thead th { background: none; text-align: center; }
.letterhead { display: grid; grid-template-columns: 1fr 1.3fr; gap: 0 1.5rem; text-align: center; margin-bottom: 1.2rem; } .letterhead p { margin: .1rem 0; } .letterhead > * { min-width: 0; } .letterhead strong { display: inline-block; border-bottom: 1px solid currentColor; padding-bottom: .1rem; }
.caps { text-transform: uppercase; } .copies { font-size: .9em; } .document .subtitle { text-align: center; font-weight: bold; } .signature { margin: 1.8rem 0 0 50%; text-align: center; } .signature p { margin: .2rem 0; }
.document sup a { padding: 0 .2rem; } .document blockquote { margin: .6rem 1.5rem; }
@media (max-width: 40rem) { .document { padding: 1rem .9rem 1.5rem; border-width: 1px 0; margin-inline: -1rem; } .letterhead { grid-template-columns: 1fr; gap: .6rem; } .signature { margin-left: 20%; } }
`;
