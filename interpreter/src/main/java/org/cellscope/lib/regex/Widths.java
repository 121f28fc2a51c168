package org.cellscope.lib.regex;

/** How many characters the parts of a pattern can match. */
final class Widths {
  private static final Node.Width NONE = new Node.Width(0, 0);

  private Widths() {}

  static Node.Width of(Node node, Groups groups) {
    return switch (node) {
      case Node.One one -> new Node.Width(1, 1);
      case Node.Sequence all ->
          all.parts().stream().map(part -> of(part, groups)).reduce(NONE, Node.Width::plus);
      case Node.Choice choice ->
          choice.branches().stream()
              .map(part -> of(part, groups))
              .reduce(Node.Width::or)
              .orElse(NONE);
      case Node.Repeat repeat -> of(repeat.body(), groups).times(repeat.min(), repeat.max());
      case Node.Group group -> of(group.body(), groups);
      case Node.Atomic atomic -> of(atomic.body(), groups);
      case Node.Look look -> NONE;
      case Node.Reference reference -> {
        Node.Width width = groups.width(reference.group());
        yield width == null ? NONE : width;
      }
      case Node.Condition condition -> of(condition.yes(), groups).or(of(condition.no(), groups));
      case Node.At at -> NONE;
      case Node.Never never -> NONE;
    };
  }
}
