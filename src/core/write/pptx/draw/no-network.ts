/**
 * Stands in for `node:https` below pptxgenjs where a bundler is told so: pptxgenjs imports it with every file to
 * fetch pictures by address, which the product never does, and loading it takes longer than writing a deck.
 */
export default {};
