package org.cellscope.app.heapgraph.layout;

/**
 * A reference to draw as an edge.
 *
 * @param from the box that holds it
 * @param row which of the box's rows holds it
 * @param y the row's middle, as a distance from the top of the box
 * @param to the box that it leads to
 * @param steady whether it says where things belong; entries of the value stack come and go, and do
 *     not
 */
public record Link(int from, int row, double y, int to, boolean steady) {}
