/** The command line {@code cellscope run}, {@code dis}, {@code codes} and {@code trace}. */
@NullMarked
package org.cellscope.cli;

import org.jspecify.annotations.NullMarked;
