/**
 * What a graph looks like, as values: the pane and every export draw the same shapes, so that they
 * cannot disagree.
 */
@NullMarked
package org.cellscope.app.heapgraph.drawing;

import org.jspecify.annotations.NullMarked;
