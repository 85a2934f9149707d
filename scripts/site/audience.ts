/**
 * For whom a site is. The office sees all that its documents say. What anybody may see leaves out names of signers and of who wrote or merged
 * what, notes, and who is late or missing, with the documents that hold any of it.
 */
export type Audience = 'office' | 'public';
