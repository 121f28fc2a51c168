/**
 * Who is local, cell, free or global in every block of a program. The syntax tree stays untouched.
 */
@NullMarked
package org.cellscope.symtable;

import org.jspecify.annotations.NullMarked;
