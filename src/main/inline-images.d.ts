/** The bundler's import of a small picture as a `data:` URL. */
declare module '*?inline' {
  const dataUrl: string;
  export default dataUrl;
}
