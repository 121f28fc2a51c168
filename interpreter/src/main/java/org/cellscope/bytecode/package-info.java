/** Code objects, instructions, exception tables and their listing. Depends on source only. */
@NullMarked
package org.cellscope.bytecode;

import org.jspecify.annotations.NullMarked;
