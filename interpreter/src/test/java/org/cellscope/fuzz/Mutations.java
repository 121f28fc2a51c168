package org.cellscope.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Texts made from others by chance: of bytes, of characters, of lines and of words. */
final class Mutations {
  private static final List<String> SNIPPETS =
      List.of(
          "(",
          ")",
          "[",
          "]",
          "{",
          "}",
          ":",
          ",",
          ".",
          "\n",
          "\t",
          "    ",
          "\\",
          "'",
          "\"",
          "'''",
          "f'{",
          "}'",
          "lambda",
          "yield",
          "await",
          "async ",
          "*",
          "**",
          "->",
          ":=",
          "=",
          "==",
          "nonlocal x\n",
          "global x\n",
          "del ",
          "class A: ",
          "def f(): ",
          "return ",
          "match x:\n",
          "case ",
          "except* E:\n",
          "try:\n",
          "finally:\n",
          "with a as b:\n",
          "type X = int\n",
          "@",
          "0x",
          "1_0",
          "1e9999",
          "1j",
          "\u0000",
          "\ufeff",
          "\u202e",
          "\ud800",
          "\u00e9",
          "\ud83d\ude00",
          "None",
          "True",
          "__class__",
          "super()",
          "import sys\n",
          "exec(",
          "eval(",
          "raise ",
          "from x import *\n",
          "break\n",
          "continue\n",
          "pass\n",
          "if 1:\n",
          "else:\n",
          "for x in y:\n",
          "while 0:\n",
          "not ",
          " in ",
          " is ",
          "~",
          "-",
          "//",
          "%",
          "<<",
          "@=",
          "__code__",
          ".replace(",
          "co_code=b'",
          "__closure__",
          "cell_contents",
          "__dict__",
          "__del__",
          "__eq__",
          "next(",
          "iter(",
          "type(",
          "gc.collect()",
          "weakref.ref(");

  private final Random random;

  Mutations(Random random) {
    this.random = random;
  }

  /** Bytes of any values, read as UTF-8 with what is none replaced. */
  String bytes() {
    byte[] bytes = new byte[random.nextInt(120)];
    random.nextBytes(bytes);
    if (random.nextBoolean()) {
      for (int i = 0; i < bytes.length; i++) {
        bytes[i] = (byte) (random.nextInt(8) == 0 ? '\n' : 32 + (bytes[i] & 0x7f) % 95);
      }
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** Words of the language in any order. */
  String words() {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(30); i >= 0; i--) {
      text.append(SNIPPETS.get(random.nextInt(SNIPPETS.size())))
          .append(random.nextInt(3) == 0 ? "x" : " ");
    }
    return text.toString();
  }

  /** A text with a few changes, some of them pieces of another. */
  String mutated(String original, String other) {
    StringBuilder text = new StringBuilder(original);
    for (int i = 1 + random.nextInt(4); i > 0; i--) {
      change(text, other);
    }
    return text.toString();
  }

  private void change(StringBuilder text, String other) {
    int at = random.nextInt(text.length() + 1);
    int end = Math.min(text.length(), at + random.nextInt(12));
    switch (random.nextInt(9)) {
      case 0 -> text.delete(at, end);
      case 1, 2 -> text.insert(at, SNIPPETS.get(random.nextInt(SNIPPETS.size())));
      case 3 -> text.insert(at, text.substring(at, end));
      case 4 -> text.insert(at, (char) random.nextInt(0x300));
      case 5 -> swapLines(text);
      case 6 -> replaceWord(text);
      case 7 -> insertLines(text, other);
      default -> text.insert(at, Integer.toString(random.nextInt()));
    }
  }

  private void swapLines(StringBuilder text) {
    List<String> lines = new ArrayList<>(Arrays.asList(text.toString().split("\n", -1)));
    int one = random.nextInt(lines.size());
    int two = random.nextInt(lines.size());
    String line = lines.get(one);
    lines.set(one, lines.get(two));
    lines.set(two, line);
    text.setLength(0);
    text.append(String.join("\n", lines));
  }

  private void insertLines(StringBuilder text, String other) {
    String[] lines = other.split("\n", -1);
    int from = random.nextInt(lines.length);
    int to = Math.min(lines.length, from + 1 + random.nextInt(6));
    int at = text.indexOf("\n", random.nextInt(text.length() + 1)) + 1;
    text.insert(at, String.join("\n", Arrays.copyOfRange(lines, from, to)) + "\n");
  }

  /** Puts a word of the text in another's place: names change, and types with them. */
  private void replaceWord(StringBuilder text) {
    String[] words = text.toString().split("\\W+", 400);
    String one = words[random.nextInt(words.length)];
    String two = words[random.nextInt(words.length)];
    int at = one.isEmpty() ? -1 : text.indexOf(one, random.nextInt(text.length() + 1));
    if (at >= 0) {
      text.replace(at, at + one.length(), two);
    }
  }
}
