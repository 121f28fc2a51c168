/** From syntax tree and symbol table to code objects. */
@NullMarked
package org.cellscope.compiler;

import org.jspecify.annotations.NullMarked;
