/** Style sheets that webpack bundles. */
declare module '*.css';
