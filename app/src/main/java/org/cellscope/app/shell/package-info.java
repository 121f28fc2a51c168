/** The window: commands, menus, tool bar, key bindings, and where the panes are. */
@NullMarked
package org.cellscope.app.shell;

import org.jspecify.annotations.NullMarked;
