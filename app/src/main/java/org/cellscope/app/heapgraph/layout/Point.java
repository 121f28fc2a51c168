package org.cellscope.app.heapgraph.layout;

/** A point, in pixels. */
public record Point(double x, double y) {}
