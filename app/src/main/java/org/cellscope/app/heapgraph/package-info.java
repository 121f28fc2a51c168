/** The heap as a graph: frames, functions, cells and values, with an edge for every reference. */
@NullMarked
package org.cellscope.app.heapgraph;

import org.jspecify.annotations.NullMarked;
