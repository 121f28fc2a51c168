package org.cellscope.app.editor;

/**
 * What is looked for in a text.
 *
 * @param text a text, or a regular expression
 * @param regex whether it is a regular expression; Python's way to name groups is understood
 * @param matchCase whether capitals count
 * @param wholeWord whether no letter, digit or underscore may stand beside it
 */
record Query(String text, boolean regex, boolean matchCase, boolean wholeWord) {}
