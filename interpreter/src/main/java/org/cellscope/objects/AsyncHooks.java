package org.cellscope.objects;

import org.jspecify.annotations.Nullable;

/**
 * What {@code sys.set_asyncgen_hooks} sets (PEP 525).
 *
 * @param firstIteration called with an asynchronous generator before its first step
 * @param finalizer called with one that dies before its end, in place of closing it
 */
public record AsyncHooks(@Nullable PyObject firstIteration, @Nullable PyObject finalizer) {}
