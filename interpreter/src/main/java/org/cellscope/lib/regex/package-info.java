/** Regular expressions as Python has them: parser, program and matcher. */
@NullMarked
package org.cellscope.lib.regex;

import org.jspecify.annotations.NullMarked;
