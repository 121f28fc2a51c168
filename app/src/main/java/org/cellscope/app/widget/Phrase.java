package org.cellscope.app.widget;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * A text that the user reads, in the language of the default locale, or else in English. An enum of
 * phrases is the list of the keys {@code Enum.CONSTANT} of the bundle {@code texts} beside it.
 */
public interface Phrase {
  /** The constant's name. */
  String name();

  /**
   * The text.
   *
   * @param arguments what stands for {@code {0}}, {@code {1}} and so on
   */
  default String text(Object... arguments) {
    String pattern = bundle(getClass(), Locale.getDefault()).getString(key());
    return arguments.length == 0
        ? pattern
        : new MessageFormat(pattern, Locale.getDefault()).format(arguments);
  }

  /** The key in the bundle. */
  default String key() {
    return getClass().getSimpleName() + "." + name();
  }

  /** The bundle of an enum's package. */
  private static ResourceBundle bundle(Class<?> phrases, Locale locale) {
    return ResourceBundle.getBundle(
        phrases.getPackageName() + ".texts",
        locale,
        phrases.getClassLoader(),
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }
}
