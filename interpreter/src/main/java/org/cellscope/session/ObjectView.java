package org.cellscope.session;

import java.util.List;
import java.util.Optional;
import org.cellscope.bytecode.CodeObject;

/**
 * An object on the heap.
 *
 * @param id its number in this session
 * @param kind what it is
 * @param typeName the name of its class
 * @param title what its box is headed with: the qualified name of a function, the variable of a
 *     cell, the repr of a plain value, otherwise the class
 * @param address what {@code id()} returns
 * @param slots its inside, in order; the first few hundred of a large container
 * @param hidden how many more entries it has
 * @param isNew whether the last step made it
 * @param variable for a cell the variable, with the block that owns it
 * @param code for a function its code, whose free variables are the entries of {@code __closure__}
 */
public record ObjectView(
    int id,
    ObjectKind kind,
    String typeName,
    String title,
    long address,
    List<SlotView> slots,
    int hidden,
    boolean isNew,
    Optional<CapturedVariable> variable,
    Optional<CodeObject> code) {

  public ObjectView {
    slots = List.copyOf(slots);
  }

  /** An object that is no function. */
  public ObjectView(
      int id,
      ObjectKind kind,
      String typeName,
      String title,
      long address,
      List<SlotView> slots,
      int hidden,
      boolean isNew,
      Optional<CapturedVariable> variable) {
    this(id, kind, typeName, title, address, slots, hidden, isNew, variable, Optional.empty());
  }
}
