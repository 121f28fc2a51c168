/**
 * Python values and types: what a program's names, cells and containers hold, with the methods of
 * the built-in types. Everything that needs the running machine asks the {@link Runtime} for it.
 */
@NullMarked
package org.cellscope.objects;

import org.jspecify.annotations.NullMarked;
