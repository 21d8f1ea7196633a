interface TransferableBuffer {
  slice(start: number, end: number): ArrayBuffer;
  transferToFixedLength?: (length: number) => ArrayBuffer;
}

/**
 * Gives buffers the method of ES2024 with which the PDF library hands over what it knows of a font; Node 20 is
 * without it. The copy differs from the standard in one thing: the old buffer stays usable.
 */
export function provideBufferTransfer(): void {
  const prototype: TransferableBuffer = ArrayBuffer.prototype;
  if (prototype.transferToFixedLength !== undefined) return;
  Object.defineProperty(prototype, 'transferToFixedLength', {
    value(this: ArrayBuffer, length: number = this.byteLength) {
      return this.slice(0, length);
    },
    writable: true,
    configurable: true,
  });
}
