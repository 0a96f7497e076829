/**
 * What a site needs of this repository. The built blocks bring their block.json and render.php along.
 */
export const RELEASED = [ 'plugin.php', 'readme.txt', 'php', 'build' ];
