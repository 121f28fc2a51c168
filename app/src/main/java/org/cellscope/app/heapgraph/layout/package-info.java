/**
 * Where the boxes of the heap graph are and how its edges run: pure geometry, without scenes and
 * without Python.
 */
@NullMarked
package org.cellscope.app.heapgraph.layout;

import org.jspecify.annotations.NullMarked;
