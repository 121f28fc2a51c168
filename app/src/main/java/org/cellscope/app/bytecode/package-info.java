/** The bytecode of the shown frame, its value stack, and what every instruction does. */
@NullMarked
package org.cellscope.app.bytecode;

import org.jspecify.annotations.NullMarked;
