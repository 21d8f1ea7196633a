/** Of `a:fld`: the field that PowerPoint fills with the slide's number. One id for all of them, as PowerPoint itself has it. */
export const slideNumberAttributes = 'id="{6D1F0B5C-2E7A-4C43-9A57-3B0E8C1D42F7}" type="slidenum"';
