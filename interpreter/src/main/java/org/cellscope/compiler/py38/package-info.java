/** The back end for 3.8: from a tree to a code object of CPython 3.8. */
@NullMarked
package org.cellscope.compiler.py38;

import org.jspecify.annotations.NullMarked;
