/** The script of all pages: filters, what is opened for printing, the search. Without it, all is there to be read. */
import { byId } from './dom.ts';
import { filterAll } from './filter.ts';
import { searchIn } from './search.ts';

filterAll();

addEventListener('beforeprint', () => {
  for (const details of document.querySelectorAll<HTMLDetailsElement>('main details:not([open])')) {
    details.open = true;
    details.dataset.printed = '';
  }
});
addEventListener('afterprint', () => {
  for (const details of document.querySelectorAll<HTMLDetailsElement>('details[data-printed]')) {
    details.open = false;
    delete details.dataset.printed;
  }
});

const search = byId('search');
if (search instanceof HTMLFormElement) searchIn(search);
