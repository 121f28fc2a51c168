/**
 * What is observed and where the cursor is, for all panes. The only place that changes threads:
 * programs run on a thread of their own, panes are told on the FX thread.
 */
@NullMarked
package org.cellscope.app.session;

import org.jspecify.annotations.NullMarked;
