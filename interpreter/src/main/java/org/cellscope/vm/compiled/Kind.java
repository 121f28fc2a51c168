package org.cellscope.vm.compiled;

/** What a value has been seen to be; decides which short way is tried first. */
public enum Kind {
  /** A plain int that fits a {@code long}. */
  INT,
  /** A plain float. */
  FLOAT,
  /** Anything else. */
  OTHER,
  /** Nobody has seen it yet. */
  UNKNOWN
}
