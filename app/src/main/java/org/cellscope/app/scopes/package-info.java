/** The symbol table: the blocks of the program, and what every name in them is and why. */
@NullMarked
package org.cellscope.app.scopes;

import org.jspecify.annotations.NullMarked;
