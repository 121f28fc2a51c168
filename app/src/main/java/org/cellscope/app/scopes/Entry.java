package org.cellscope.app.scopes;

import java.util.List;
import java.util.Optional;
import org.cellscope.session.CapturedVariable;
import org.cellscope.symtable.Scope;

/** A line of the tree. */
sealed interface Entry {
  /** All of it in words, for screen readers. */
  String text();

  /**
   * A block with its names and the blocks in it.
   *
   * @param title {@code function step}
   * @param note where it is
   */
  record Block(Scope scope, String title, String note, List<Entry> children) implements Entry {
    public Block {
      children = List.copyOf(children);
    }

    @Override
    public String text() {
      return title + ", " + note;
    }
  }

  /**
   * A name in a block.
   *
   * @param scope the block
   * @param label local, cell, free, global, built-in
   * @param why what makes it that
   * @param variable the captured variable that it means
   */
  record Name(
      Scope scope, String name, Label label, String why, Optional<CapturedVariable> variable)
      implements Entry {
    @Override
    public String text() {
      return name + ": " + label.word() + ", " + why;
    }
  }

  /** What a name is. */
  enum Label {
    LOCAL(ScopeText.LOCAL),
    PARAMETER(ScopeText.PARAMETER),
    CELL(ScopeText.CELL),
    FREE(ScopeText.FREE),
    GLOBAL(ScopeText.GLOBAL),
    BUILTIN(ScopeText.BUILTIN),
    UNKNOWN(ScopeText.UNKNOWN);

    private final ScopeText word;

    Label(ScopeText word) {
      this.word = word;
    }

    String word() {
      return word.text();
    }
  }
}
