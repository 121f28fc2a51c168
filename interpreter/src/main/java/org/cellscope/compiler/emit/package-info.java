/** From the syntax tree to instructions with labels: one class per group of constructs. */
@NullMarked
package org.cellscope.compiler.emit;

import org.jspecify.annotations.NullMarked;
