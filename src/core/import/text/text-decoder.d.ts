/**
 * The part of the Encoding Standard that core uses. Every runtime of the product has it (Node, Electron,
 * workers); core is compiled without the DOM and Node libraries, so it is declared here and nowhere else.
 */
interface TextDecoderInstance {
  /** The WHATWG name in lower case, whatever label was asked for. */
  readonly encoding: string;
  /** Throws a TypeError on malformed input if the decoder is fatal. */
  decode(input: Uint8Array): string;
}

declare var TextDecoder: new (
  label: string,
  options?: { readonly fatal?: boolean; readonly ignoreBOM?: boolean },
) => TextDecoderInstance;
