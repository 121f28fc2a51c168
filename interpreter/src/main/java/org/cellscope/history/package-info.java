/**
 * What happened at every step, in arrays of ints: the recorder writes it while the machine runs, a
 * cursor reads it in both directions.
 */
@NullMarked
package org.cellscope.history;

import org.jspecify.annotations.NullMarked;
