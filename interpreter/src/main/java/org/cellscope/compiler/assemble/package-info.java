/** From an ordered flow graph to a code object. */
@NullMarked
package org.cellscope.compiler.assemble;

import org.jspecify.annotations.NullMarked;
