/** The encoder of the WHATWG Encoding Standard, which every runtime of the core has; TypeScript knows it from the DOM only. */
interface TextEncoderInstance {
  encode(text: string): Uint8Array<ArrayBuffer>;
}
declare var TextEncoder: new () => TextEncoderInstance;
