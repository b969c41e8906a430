package org.linli.evidence.audit;

import java.io.PrintStream;
import org.linli.platform.Languages;

/** Says what was found, in Chinese and English: in a console nobody chose a language. */
final class Console {

  private final Languages languages = new Languages();
  private final PrintStream out;

  Console(PrintStream out) {
    this.out = out;
  }

  void say(String key, Object... details) {
    out.println(languages.chinese().text(key, details));
    out.println(languages.in("en").text(key, details));
  }

  void show(String line) {
    out.println("  " + line);
  }
}
