package org.cellscope.app.widget;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The languages of the window. */
public enum Language {
  ENGLISH(Locale.ENGLISH, "English"),
  GERMAN(Locale.GERMAN, "Deutsch"),
  CHINESE(Locale.SIMPLIFIED_CHINESE, "简体中文");

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

  /** The language of the system, if it is one of the window's, or else English. */
  public static Language system() {
    return of(System.getProperty("user.language", "")).orElse(ENGLISH);
  }

  /** From now on texts are in the language; what is shown says them again when it is renewed. */
  public void use() {
    if (!Locale.getDefault().getLanguage().equals(code())) {
      Locale.setDefault(locale);
    }
  }
}
