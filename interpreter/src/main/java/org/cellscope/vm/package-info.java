/**
 * The stepping machine: executes the instructions of code objects on frames that live on the heap.
 */
@NullMarked
package org.cellscope.vm;

import org.jspecify.annotations.NullMarked;
