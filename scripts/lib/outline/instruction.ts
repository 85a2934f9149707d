/** How guidance begins that tells an author what to do. */

/** No report says this of itself; `Nêu cao`, `Nêu gương` it may. */
export const INSTRUCTION =
  /^[\s\p{P}]*(?:nêu(?!\s(?:cao|gương))|làm\srõ|trình\sbày|phân\stích|liệt\skê|mô\stả|ghi|khái\squát|tóm\stắt|kể\stên|minh\shọa|đánh\sgiá|tập\strung\s(?:nêu|làm\srõ|đánh\sgiá)|lựa\schọn|đề\snghị\s(?:nêu|ghi|báo\scáo))(?!\p{L})/iu;
