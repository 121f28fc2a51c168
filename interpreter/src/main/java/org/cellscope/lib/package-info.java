/** The built-in functions and the modules of the standard library that are written in Java. */
@NullMarked
package org.cellscope.lib;

import org.jspecify.annotations.NullMarked;
