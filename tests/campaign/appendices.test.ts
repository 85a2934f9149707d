/** Appendices behind the last section of the outline are the author's own, in every campaign. */
import { expect, test } from 'vitest';
import { reportOfPath } from '#lib/paths.ts';
import { Disk } from '#lib/repository/disk.ts';
import { Repository } from '#lib/repository/repository.ts';
import { checkText } from '../../scripts/check/check-file.ts';
import { planCheck } from '../../scripts/check/check-repository.ts';
import { SAMPLES } from '../helpers/project.ts';

const repository = new Repository(new Disk(SAMPLES));
const reports = planCheck(repository, {}).files.filter((file) => reportOfPath(file) !== null);

/** With headings as any outline has them, at every depth. */
const APPENDICES = `
Có Phụ lục I và Phụ lục II kèm theo.

## Phụ lục I. DANH SÁCH TỔ HÒA GIẢI

### 1. Kết quả

#### a) Những kết quả đạt được

- Tổ một.

## Phụ lục II

### I. ĐẶC ĐIỂM, TÌNH HÌNH

| STT | Nội dung |
|---|---|
| 1 | Hòa giải |
`;

test.each(reports)('%s', (file) => {
  const source = repository.read(file);
  const text = source && 'text' in source ? source.text : '';
  const said = (one: string) =>
    checkText(repository, file, one).messages.map(({ rule, message }) => ({ rule, message }));
  expect(said(text + APPENDICES)).toEqual(said(text));
});
