/** The recording as a line of time: where the cursor is, what happened where, and playing it. */
@NullMarked
package org.cellscope.app.timeline;

import org.jspecify.annotations.NullMarked;
