/** Messages that stand in one section after each other. */
export function bySection<T extends { readonly section: string }>(
  messages: readonly T[],
): readonly { readonly section: string; readonly messages: readonly T[] }[] {
  const groups: { readonly section: string; readonly messages: T[] }[] = [];
  for (const message of messages) {
    const last = groups.at(-1);
    if (last?.section === message.section) last.messages.push(message);
    else groups.push({ section: message.section, messages: [message] });
  }
  return groups;
}

/** The name of a section among others; what stands before the first has none. */
export function sectionName(section: string): string {
  return section === '' ? 'Phần đầu' : section;
}
