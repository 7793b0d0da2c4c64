/** The browsers' own interfaces for extensions. */
declare const chrome: any;
declare const browser: any;
