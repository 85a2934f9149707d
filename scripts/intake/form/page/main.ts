/** The page of a form: reads its data, shows the fields, and keeps what is shown in step with what is typed. */
import { formDataSchema } from '../data.ts';
import { keepTyped } from './autosave.ts';
import { comeBack } from './committing.ts';
import { byId, el } from './dom.ts';
import { frontPart } from './front.ts';
import { showMessages } from './messages.ts';
import { openingPart } from './opening.ts';
import { printable } from './paper.ts';
import { sectionId, sectionParts } from './sections.ts';
import { sendingButtons, showForbidden } from './sending.ts';
import { Session } from './session.ts';
import { openWord } from './word.ts';

const data = byId('data');
const session = new Session(formDataSchema.parse(JSON.parse(data.textContent ?? '')));

function draw(): void {
  const focused = nearestControl();
  byId('fields').replaceChildren(frontPart(session), ...sectionParts(session));
  const links = session.layout.sections.flatMap(({ title, kind }, index) =>
    kind === 'opening' ? [] : [el('li', {}, el('a', { href: `#${sectionId(index)}` }, title))],
  );
  byId('contents').replaceChildren(...links);
  if (focused !== null) document.getElementById(focused)?.focus();
}

/** The id of the control at which the keyboard is, or of the one beside the button that was pressed. */
function nearestControl(): string | null {
  const active = document.activeElement;
  const fields = byId('fields');
  if (!active || !fields.contains(active)) return null;
  const around = active.closest('.cell, .field, section');
  return active.id || (around?.querySelector('textarea, input, select, [tabindex]')?.id ?? null);
}

function show(): void {
  showMessages(session);
  showForbidden(session);
}

byId('tools').append(...sendingButtons(session), openingPart(session, openWord));
draw();
show();
session.watch({ drawn: draw, edited: () => {}, checked: show });
printable(session);
keepTyped(session, data.dataset.digest ?? '');
void comeBack(session);
