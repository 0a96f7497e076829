/** Event of the document: a text was put away since somebody else is logged in. Heard by a page that shows more of its person than texts. */
export const SOMEBODY_ELSE = 'learning-log-somebody-else';
