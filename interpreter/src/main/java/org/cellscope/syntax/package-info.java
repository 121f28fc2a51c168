/**
 * From text to syntax tree: the tokenizer, the parser and the tree. The tree is Python 3.12's
 * abstract grammar (module {@code ast}) as sealed records, and is never changed once built.
 */
@NullMarked
package org.cellscope.syntax;

import org.jspecify.annotations.NullMarked;
