package org.linli.browser;

import java.util.Locale;

/** How a visitor wants pages to look. */
enum Mode {
  NORMAL("普通版", 16, 44),
  ELDER("长辈版", 18, 60);

  /** The button in the header that turns this mode on. */
  final String button;

  /** The smallest body text, in pixels. */
  final int text;

  /** The smallest side of what a finger should hit, in pixels. */
  final int target;

  Mode(String button, int text, int target) {
    this.button = button;
    this.text = text;
    this.target = target;
  }

  String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
