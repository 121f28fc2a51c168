/**
 * Questions to a class: what will this print, what is in this cell; guesses, and then the answer.
 */
@NullMarked
package org.cellscope.app.predict;

import org.jspecify.annotations.NullMarked;
