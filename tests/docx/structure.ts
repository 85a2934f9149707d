/** What the Open XML SDK lets pass and Word does not, or a reader would miss. */
import { all, at, type Element, elements, type Parts, parseXml, value } from './word-document.ts';

/** The structural faults of a document, in words; none for a good one. */
export function faultsOf(parts: Parts): readonly string[] {
  const xml = (name: string) => parseXml(parts[name] ?? '<none/>');
  const texts = ['word/document.xml', 'word/footnotes.xml', 'word/header1.xml'].map(xml);
  const everywhere = (name: string) => texts.flatMap((root) => all(root, name));
  const styles = new Set(elements(xml('word/styles.xml'), 'w:style').map((style) => style.attributes['w:styleId']));
  const numbers = new Set(elements(xml('word/numbering.xml'), 'w:num').map((number) => number.attributes['w:numId']));
  const used = ['w:pStyle', 'w:rStyle', 'w:tblStyle'].flatMap((kind) =>
    everywhere(kind).map((style) => value(style) ?? ''),
  );
  const notes = elements(xml('word/footnotes.xml'), 'w:footnote').map((note) => note.attributes['w:id']);
  const cited = everywhere('w:footnoteReference').map((reference) => reference.attributes['w:id']);
  const core = xml('docProps/core.xml');
  return [
    ...used.filter((id) => !styles.has(id)).map((id) => `unknown style ${id}`),
    ...everywhere('w:numId')
      .filter((number) => !numbers.has(value(number)))
      .map((number) => `unknown list ${value(number)}`),
    ...everywhere('w:tc')
      .filter((cell) => elements(cell).at(-1)?.name !== 'w:p')
      .map(() => 'a cell without a paragraph at its end'),
    ...everywhere('w:tr')
      .filter((row) => !isTracked(at(row, 'w:trPr')))
      .flatMap((row) => elements(row, 'w:tc'))
      .filter(endsTracked)
      .map(() => 'a cell whose last end came or went: Word keeps it'),
    ...elements(xml('word/footnotes.xml'), 'w:footnote')
      .filter(endsTracked)
      .map(() => 'a note whose last end came or went: Word keeps it'),
    ...cited.filter((id) => !notes.includes(id)).map((id) => `no footnote ${id}`),
    ...twice(cited).map((id) => `footnote ${id} twice`),
    ...twice(
      ['w:ins', 'w:del', 'w:pPrChange', 'w:sectPrChange', 'w:bookmarkStart']
        .flatMap(everywhere)
        .map(({ attributes }) => attributes['w:id']),
    ).map((id) => `change or bookmark ${id} twice`),
    ...twice(everywhere('wp:docPr').map((drawing) => drawing.attributes.id)).map((id) => `drawing ${id} twice`),
    ...everywhere('wp:docPr')
      .filter((drawing) => !drawing.attributes.descr?.trim())
      .map((drawing) => `no alternative text for drawing ${drawing.attributes.id}`),
    ...relationshipFaults(parts, texts[0]),
    ...(at(core, 'dc:title')?.children.join('').trim() ? [] : ['no title']),
    ...(value(at(xml('word/styles.xml'), 'w:docDefaults', 'w:rPrDefault', 'w:rPr', 'w:lang')) === 'vi-VN'
      ? []
      : ['not in Vietnamese']),
    ...Object.entries(parts).flatMap(([name, part]) =>
      name.endsWith('.xml') && part !== part.normalize('NFC') ? [`${name} is not NFC`] : [],
    ),
  ];
}

/** True where paragraphs of one look come and go behind one that stays, and the last of them takes its end along. */
function endsTracked(cell: Element): boolean {
  const paragraphs = elements(cell, 'w:p');
  const isChanged = (one: Element) => isTracked(at(one, 'w:pPr', 'w:rPr'));
  const style = (one: Element | undefined) => value(at(one, 'w:pPr', 'w:pStyle'));
  const [last, stays] = [paragraphs.at(-1), paragraphs.findLast((one) => !isChanged(one))];
  return last !== undefined && stays !== undefined && isChanged(last) && style(last) === style(stays);
}

function isTracked(properties: Element | undefined): boolean {
  return elements(properties).some(({ name }) => name === 'w:ins' || name === 'w:del');
}

function relationshipFaults(parts: Parts, document: Element | undefined): readonly string[] {
  const relationships = elements(parseXml(parts['word/_rels/document.xml.rels'] ?? '<none/>')).map(
    (one) => one.attributes,
  );
  const used = document
    ? ['w:hyperlink', 'w:headerReference', 'a:blip', 'c:chart'].flatMap((name) => all(document, name))
    : [];
  const ids = new Set(relationships.map(({ Id }) => Id));
  return [
    ...used
      .map((element) => element.attributes['r:id'] ?? element.attributes['r:embed'])
      .filter((id) => !ids.has(id))
      .map((id) => `no relationship ${id}`),
    ...relationships
      .filter(({ TargetMode, Target }) => TargetMode !== 'External' && parts[`word/${Target}`] === undefined)
      .map(({ Target }) => `no part ${Target}`),
  ];
}

function twice(ids: readonly (string | undefined)[]): readonly (string | undefined)[] {
  return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))];
}
