/** What both back ends of the compiler, that of 3.12 and that of 3.8, have as one rule. */
@NullMarked
package org.cellscope.compiler.common;

import org.jspecify.annotations.NullMarked;
