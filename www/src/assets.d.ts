/** Style sheets are bundled as their minified text. */
declare module "*.css" {
  const text: string;
  export default text;
}
/** A built bookmarklet, as its text. */
declare module "*.txt" {
  const text: string;
  export default text;
}
