/// <reference path="../inline-images.d.ts" />
import { type NativeImage, nativeImage } from 'electron';
import iconUrl from '../../../resources/icons/tigang.png?inline';

/** For windows and dialogs, on systems that take it from there. */
export function appIcon(): NativeImage {
  return nativeImage.createFromDataURL(iconUrl);
}
