package org.cellscope.bytecode;

import java.util.Optional;
import org.cellscope.source.Span;

/**
 * One instruction as {@code dis.get_instructions} describes it.
 *
 * @param offset byte offset in {@code co_code}
 * @param opcode what it does
 * @param arg its argument with {@code EXTENDED_ARG} prefixes taken into account; 0 without one
 * @param argRepr the argument as {@code dis} explains it, may be empty
 * @param isJumpTarget whether another instruction or the exception table jumps here
 * @param position the text it was compiled from, when there is any
 */
public record Instruction(
    int offset,
    Operation opcode,
    int arg,
    String argRepr,
    boolean isJumpTarget,
    Optional<Span> position) {}
