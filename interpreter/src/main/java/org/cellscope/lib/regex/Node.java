package org.cellscope.lib.regex;

import java.util.List;

/** A part of a pattern. */
sealed interface Node {
  /** Without bound. */
  int MANY = Integer.MAX_VALUE;

  /** One character. */
  record One(CharTest test) implements Node {}

  /** One part behind the other. */
  record Sequence(List<Node> parts) implements Node {}

  /** One of several parts. */
  record Choice(List<Node> branches) implements Node {}

  /** How a repetition chooses. */
  enum Greed {
    GREEDY,
    LAZY,
    POSSESSIVE
  }

  /** A part some times. */
  record Repeat(Node body, int min, int max, Greed greed) implements Node {}

  /** A group that is remembered, counted from 1. */
  record Group(int number, Node body) implements Node {}

  /** What is matched once, never to be tried otherwise. */
  record Atomic(Node body) implements Node {}

  /** A look ahead or behind. */
  record Look(boolean behind, boolean negated, Node body) implements Node {}

  /** What a group has matched, again. */
  record Reference(int group, boolean ignoreCase, boolean ascii) implements Node {}

  /** One part or another, as a group has matched or not. */
  record Condition(int group, Node yes, Node no) implements Node {}

  /** Kinds of places. */
  enum Place {
    START,
    LINE_START,
    END,
    LINE_END,
    TEXT_END,
    WORD,
    NOT_WORD
  }

  /** A place between characters. */
  record At(Place place, boolean ascii) implements Node {}

  /** What never matches. */
  record Never() implements Node {}

  /** The smallest and greatest number of characters that a part matches. */
  record Width(long min, long max) {
    private static final long LIMIT = 1L << 40;

    Width plus(Width other) {
      return new Width(Math.min(LIMIT, min + other.min), Math.min(LIMIT, max + other.max));
    }

    Width or(Width other) {
      return new Width(Math.min(min, other.min), Math.max(max, other.max));
    }

    Width times(long least, long most) {
      return new Width(
          Math.min(LIMIT, min * least),
          most == MANY && max > 0 ? LIMIT : Math.min(LIMIT, max * most));
    }
  }
}
