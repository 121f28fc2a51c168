/** Shared controls, theme, fonts and colours. Knows nothing of the rest. */
@NullMarked
package org.cellscope.app.widget;

import org.jspecify.annotations.NullMarked;
