/** The items of a list of recipients, each with its mark: `- …;`, the last with a full stop (36-HD/VPTW, component "copies"). */
export function recipientItems(recipients: readonly string[]): readonly string[] {
  return recipients.map(
    (recipient, index) =>
      `- ${recipient.replace(/^[-–]\s*|[\s.,;]+$/gu, '')}${index === recipients.length - 1 ? '.' : ';'}`,
  );
}
