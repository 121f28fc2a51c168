/** Files that are made of graphs. */
@NullMarked
package org.cellscope.app.heapgraph.export;

import org.jspecify.annotations.NullMarked;
