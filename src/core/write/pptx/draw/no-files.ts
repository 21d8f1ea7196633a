/**
 * Stands in for `node:fs` and `node:https` below pptxgenjs where a bundler is told so: pptxgenjs imports both for each
 * slide, to read pictures by path or address, which the product never has it do, and importing them takes longer than
 * writing a slide.
 */
export default {};
