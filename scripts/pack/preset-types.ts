/** The types of `decuong/preset`: they name no other package, so that whoever reads them needs none. */

/** The text of `preset.d.ts`. */
export const PRESET_TYPES = `/** What remark calls with the settings of a plugin: gives what it does to a file, if anything. */
type Plugin = (this: any, ...settings: any[]) => any;

/** The rules of decuong, for \`.remarkrc.mjs\`: \`export { default } from 'decuong/preset'\`. */
declare const preset: { plugins: (Plugin | [Plugin, ...unknown[]])[] };
export default preset;
`;
