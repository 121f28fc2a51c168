/** The control flow graph of a code object, and the passes that improve and order it. */
@NullMarked
package org.cellscope.compiler.flow;

import org.jspecify.annotations.NullMarked;
