/** One id for every slide number, as PowerPoint itself uses one per kind of field and file. */
export const slideNumberFieldId = '{6D1F0B5C-2E7A-4C43-9A57-3B0E8C1D42F7}';

const fieldOpen = `<a:fld id="${slideNumberFieldId}" type="slidenum">`;

/** Turns the runs of a text body into the field that PowerPoint fills with the slide's number. */
export function slideNumberField(xml: string): string {
  return xml.replaceAll('<a:r>', fieldOpen).replaceAll('</a:r>', '</a:fld>');
}
