package org.cellscope.syntax;

import java.util.List;
import java.util.Locale;

/** Names of characters as in {@code \N{...}} (Unicode standard, section 4.8, and its aliases). */
final class UnicodeNames {
  private static final String IDEOGRAPH = "CJK UNIFIED IDEOGRAPH-";
  private static final String SYLLABLE = "HANGUL SYLLABLE ";
  private static final int FIRST_SYLLABLE = 0xAC00;
  private static final int SYLLABLES = 11172;
  private static final int SYLLABLES_PER_LEAD = 588;

  private static final List<String> LEADS =
      List.of("G GG N D DD R M B BB S SS \0 J JJ C K T P H".split(" "));
  private static final List<String> VOWELS =
      List.of("A AE YA YAE EO E YEO YE O WA WAE OE YO U WEO WE WI YU EU YI I".split(" "));
  private static final List<String> TAILS =
      List.of("\0 G GG GS N NJ NH D L LG LM LB LS LT LP LH M B BS S SS NG J C K T P H".split(" "));

  /** The aliases of the characters from 0 to 31: the short form, then the long ones. */
  private static final List<String> CONTROLS =
      List.of(
          ("NUL,NULL;SOH,START OF HEADING;STX,START OF TEXT;ETX,END OF TEXT;EOT,END OF"
               + " TRANSMISSION;ENQ,ENQUIRY;ACK,ACKNOWLEDGE;BEL,ALERT;BS,BACKSPACE;HT,TAB,CHARACTER"
               + " TABULATION,HORIZONTAL TABULATION;LF,NL,EOL,LINE FEED,NEW LINE,END OF"
               + " LINE;VT,LINE TABULATION,VERTICAL TABULATION;FF,FORM FEED;CR,CARRIAGE"
               + " RETURN;SO,SHIFT OUT,LOCKING-SHIFT ONE;SI,SHIFT IN,LOCKING-SHIFT ZERO;DLE,DATA"
               + " LINK ESCAPE;DC1,DEVICE CONTROL ONE;DC2,DEVICE CONTROL TWO;DC3,DEVICE CONTROL"
               + " THREE;DC4,DEVICE CONTROL FOUR;NAK,NEGATIVE ACKNOWLEDGE;SYN,SYNCHRONOUS"
               + " IDLE;ETB,END OF TRANSMISSION BLOCK;CAN,CANCEL;EM,EOM,END OF"
               + " MEDIUM;SUB,SUBSTITUTE;ESC,ESCAPE;FS,FILE SEPARATOR,INFORMATION SEPARATOR"
               + " FOUR;GS,GROUP SEPARATOR,INFORMATION SEPARATOR THREE;RS,RECORD"
               + " SEPARATOR,INFORMATION SEPARATOR TWO;US,UNIT SEPARATOR,INFORMATION SEPARATOR ONE")
              .split(";"));

  private UnicodeNames() {}

  /** The character with a name, in any case, or -1. */
  static int find(String name) {
    String upper = name.toUpperCase(Locale.ROOT);
    if (upper.startsWith(IDEOGRAPH)) {
      return ideograph(upper.substring(IDEOGRAPH.length()));
    }
    if (upper.startsWith(SYLLABLE)) {
      return syllable(upper.substring(SYLLABLE.length()));
    }
    int control = control(upper);
    return control >= 0 ? control : named(upper);
  }

  private static int control(String name) {
    for (int c = 0; c < CONTROLS.size(); c++) {
      if (List.of(CONTROLS.get(c).split(",")).contains(name)) {
        return c;
      }
    }
    return name.equals("DEL") || name.equals("DELETE") ? 0x7F : -1;
  }

  private static int ideograph(String hex) {
    if (!hex.matches("[0-9A-F]{4,5}")) {
      return -1;
    }
    int c = Integer.parseInt(hex, 16);
    boolean unified =
        Character.isIdeographic(c)
            && String.valueOf(Character.UnicodeBlock.of(c)).startsWith("CJK_UNIFIED");
    return unified ? c : -1;
  }

  private static int syllable(String name) {
    for (int i = 0; i < SYLLABLES; i++) {
      String lead = LEADS.get(i / SYLLABLES_PER_LEAD);
      String vowel = VOWELS.get(i % SYLLABLES_PER_LEAD / TAILS.size());
      String tail = TAILS.get(i % TAILS.size());
      if ((lead + vowel + tail).replace("\0", "").equals(name)) {
        return FIRST_SYLLABLE + i;
      }
    }
    return -1;
  }

  private static int named(String name) {
    if (name.isBlank() || !name.equals(name.strip())) {
      return -1;
    }
    try {
      int found = Character.codePointOf(name);
      return isMadeUp(found, name) ? -1 : found;
    } catch (IllegalArgumentException unknown) {
      return -1;
    }
  }

  /** Java also names characters without a name of their own, by block and number. */
  private static boolean isMadeUp(int c, String name) {
    return switch (Character.getType(c)) {
      case Character.CONTROL, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED ->
          true;
      default -> name.endsWith(" " + Integer.toHexString(c).toUpperCase(Locale.ROOT));
    };
  }
}
