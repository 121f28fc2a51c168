/** What the program has written up to the step shown, and the line that it asks for. */
@NullMarked
package org.cellscope.app.console;

import org.jspecify.annotations.NullMarked;
