/**
 * The facade of the interpreter: a program with its recording and a cursor in it. The window and
 * the command line see the machine through this package alone.
 */
@NullMarked
package org.cellscope.session;

import org.jspecify.annotations.NullMarked;
