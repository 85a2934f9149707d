/** The items of a list of recipients, each with its mark: `- …;`, the last with a full stop (36-HD/VPTW, component "copies"). */
export function recipientItems(recipients: readonly string[]): readonly string[] {
  return recipients.map(
    (recipient, index) => `- ${recipientName(recipient)}${index === recipients.length - 1 ? '.' : ';'}`,
  );
}

/** A recipient without the marks of a list that the author may have typed. */
export function recipientName(recipient: string): string {
  return recipient.replace(/^[-–]\s*|[\s.,;]+$/gu, '');
}
