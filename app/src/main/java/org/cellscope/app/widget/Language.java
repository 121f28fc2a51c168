package org.cellscope.app.widget;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The languages of the window. */
public enum Language {
  ENGLISH(Locale.ENGLISH, "English"),
  GERMAN(Locale.GERMAN, "Deutsch"),
  CHINESE(Locale.SIMPLIFIED_CHINESE, "简体中文");

  private static final Pattern HAN =
      Pattern.compile(
          "CJK|Sans SC|Serif SC|Source Han|WenQuanYi|YaHei|PingFang|Song|Heiti|SimSun|SimHei|Kaiti"
              + "|Hiragino Sans GB|Droid Sans Fallback|AR PL|Sarasa|DengXian|FangSong",
          Pattern.CASE_INSENSITIVE);

  private final Locale locale;
  private final String ownName;

  Language(Locale locale, String ownName) {
    this.locale = locale;
    this.ownName = ownName;
  }

  /** {@code en}, {@code de} or {@code zh}. */
  public String code() {
    return locale.getLanguage();
  }

  /** Its name in itself. */
  public String ownName() {
    return ownName;
  }

  /** The language of a code, if it is one of the window's. */
  public static Optional<Language> of(String code) {
    return Stream.of(values()).filter(language -> language.code().equals(code)).findFirst();
  }

  /** The language that the window has now. */
  public static Language current() {
    return of(Locale.getDefault().getLanguage()).orElse(ENGLISH);
  }

  /**
   * Whether there are fonts for it; the application brings fonts for European languages only.
   *
   * @param families the fonts that are installed
   */
  public boolean isReadableWith(List<String> families) {
    return this != CHINESE || families.stream().anyMatch(name -> HAN.matcher(name).find());
  }

  /** Makes the window, which must not exist yet, speak the language. */
  public void use() {
    if (!Locale.getDefault().getLanguage().equals(code())) {
      Locale.setDefault(locale);
    }
  }
}
