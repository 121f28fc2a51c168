package org.cellscope.compiler.flow;

/** A place in the code that is not known yet. Two labels are equal only when they are the same. */
public final class Label {}
