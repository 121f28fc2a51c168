/** Program texts and places in them. Depends on nothing. */
@NullMarked
package org.cellscope.source;

import org.jspecify.annotations.NullMarked;
