package org.cellscope.bytecode;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cellscope.source.Span;

/**
 * A compiled block: what {@code co_*} attributes show, and what the interpreter runs. Immutable.
 *
 * @param bytecode {@code co_code}: two bytes an instruction, inline caches as zeros
 * @param positions the source position of every two-byte unit of {@code bytecode}, or none
 * @param handMade whether a program has put it together, so that it may be wrong
 */
public record CodeObject(
    PythonVersion version,
    String name,
    String qualname,
    String filename,
    int firstLine,
    int flags,
    int argCount,
    int posOnlyArgCount,
    int kwOnlyArgCount,
    int stackSize,
    List<String> varnames,
    List<String> cellvars,
    List<String> freevars,
    List<String> names,
    List<Constant> constants,
    byte[] bytecode,
    List<Optional<Span>> positions,
    ExceptionTable exceptionTable,
    boolean handMade) {

  /** What the compiler makes. */
  public CodeObject(
      PythonVersion version,
      String name,
      String qualname,
      String filename,
      int firstLine,
      int flags,
      int argCount,
      int posOnlyArgCount,
      int kwOnlyArgCount,
      int stackSize,
      List<String> varnames,
      List<String> cellvars,
      List<String> freevars,
      List<String> names,
      List<Constant> constants,
      byte[] bytecode,
      List<Optional<Span>> positions,
      ExceptionTable exceptionTable) {
    this(
        version,
        name,
        qualname,
        filename,
        firstLine,
        flags,
        argCount,
        posOnlyArgCount,
        kwOnlyArgCount,
        stackSize,
        varnames,
        cellvars,
        freevars,
        names,
        constants,
        bytecode,
        positions,
        exceptionTable,
        false);
  }

  public CodeObject {
    varnames = List.copyOf(varnames);
    cellvars = List.copyOf(cellvars);
    freevars = List.copyOf(freevars);
    names = List.copyOf(names);
    constants = List.copyOf(constants);
    bytecode = bytecode.clone();
    positions = List.copyOf(positions);
  }

  /** A copy of {@code co_code}. */
  @Override
  public byte[] bytecode() {
    return bytecode.clone();
  }

  /** The number of two-byte units, inline caches included. */
  public int unitCount() {
    return bytecode.length / 2;
  }

  /** Whether {@code co_flags} has a flag. */
  public boolean has(Flag flag) {
    return (flags & flag.bit()) != 0;
  }

  /**
   * The names of the fast slots in the order of the frame: {@code varnames}, then the cell
   * variables that are not parameters, then {@code freevars} (CPython's {@code
   * co_localsplusnames}).
   */
  public List<String> slotNames() {
    return Stream.of(
            varnames.stream(),
            cellvars.stream().filter(name -> !varnames.contains(name)),
            freevars.stream())
        .flatMap(names -> names)
        .toList();
  }

  /** Two code objects are the same only when they are one object, as with {@code is}. */
  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }

  @Override
  public String toString() {
    return "<code object " + qualname + ", file \"" + filename + "\", line " + firstLine + ">";
  }
}
