/** What of a program can be computed while it is compiled. */
@NullMarked
package org.cellscope.compiler.fold;

import org.jspecify.annotations.NullMarked;
