/** The bundler's import of a file as a `data:` URL. */
declare module '*?url&inline' {
  const dataUrl: string;
  export default dataUrl;
}
