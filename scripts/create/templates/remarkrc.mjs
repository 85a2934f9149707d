// VS Code và remark dùng chính các quy tắc của npx decuong check.
export { default } from 'decuong/preset';
