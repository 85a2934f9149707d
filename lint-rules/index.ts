/** All rules, in the order in which their messages are listed. */

import abbreviation from './abbreviation.ts';
import citation from './citation.ts';
import dateForm from './date-form.ts';
import figureConsistency from './figure-consistency.ts';
import figureRequired from './figure-required.ts';
import figureValue from './figure-value.ts';
import frontMatter from './front-matter.ts';
import numberForm from './number-form.ts';
import officialMarkdown from './official-markdown.ts';
import outlineValid from './outline-valid.ts';
import personalData from './personal-data.ts';
import placeholder from './placeholder.ts';
import requiredSection from './required-section.ts';
import type { Rule } from './rule/define-rule.ts';
import sectionContent from './section-content.ts';
import sectionData from './section-data.ts';
import sectionExamples from './section-examples.ts';
import sectionLevel from './section-level.ts';
import sectionMentions from './section-mentions.ts';
import sectionNumber from './section-number.ts';
import sectionOrder from './section-order.ts';
import sectionTitle from './section-title.ts';
import stateSecret from './state-secret.ts';
import toneMarks from './tone-marks.ts';
import unicodeText from './unicode-text.ts';
import unknownSection from './unknown-section.ts';

/** The rules; at one place of a file their messages stand in this order. */
export const rules: readonly Rule[] = [
  outlineValid,
  frontMatter,
  requiredSection,
  sectionOrder,
  unknownSection,
  sectionLevel,
  sectionNumber,
  sectionTitle,
  sectionContent,
  sectionData,
  sectionExamples,
  sectionMentions,
  placeholder,
  figureRequired,
  figureValue,
  figureConsistency,
  citation,
  abbreviation,
  unicodeText,
  toneMarks,
  dateForm,
  numberForm,
  officialMarkdown,
  stateSecret,
  personalData,
];
