package org.cellscope.source;

/**
 * A place in a source text as a person counts it.
 *
 * @param line line, counted from 1
 * @param column UTF-16 index within the line, counted from 0
 */
public record Position(int line, int column) {}
