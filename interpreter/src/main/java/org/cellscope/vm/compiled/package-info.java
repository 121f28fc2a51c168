/**
 * Makes Java classes of hot Python code. A pure function from instructions to a class file: it
 * knows the machine's classes by their names only, and defines and runs nothing.
 */
@NullMarked
package org.cellscope.vm.compiled;

import org.jspecify.annotations.NullMarked;
