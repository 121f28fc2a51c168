/** The program's text: editing, highlighting, breakpoints, and where the cursor is in it. */
@NullMarked
package org.cellscope.app.editor;

import org.jspecify.annotations.NullMarked;
