package org.linli.portrait;

import java.util.Locale;
import org.linli.platform.Messages;
import org.linli.portrait.Portrait.Group;

/** Says what was counted. */
public final class PortraitWords {

  private static final String NONE = "–";

  private PortraitWords() {}

  /** Needs for each 1,000 residents with one decimal; a dash where nobody is registered. */
  public static String perThousand(int needs, int residents) {
    return residents == 0 ? NONE : decimal(1000.0 * needs / residents, 1);
  }

  /** Rounded to so many decimals. */
  public static String decimal(double value, int decimals) {
    return String.format(Locale.ROOT, "%." + decimals + "f", value);
  }

  /** A category, or several that are too small to be told apart. */
  public static String category(String code, Messages t) {
    return t.text(code.equals(Portrait.REST) ? "portrait.rest" : "needs.category." + code);
  }

  /** Which people. */
  public static String group(Group group, Messages t) {
    return switch (group.kind()) {
      case RANK -> t.text("portrait.rank." + group.code());
      case AGE, TAG -> group(group.code(), t);
    };
  }

  /** Ages as 0-2 and 80-, or a tag. */
  private static String group(String code, Messages t) {
    if (!Character.isDigit(code.charAt(0))) {
      return t.text("directory.tag." + code);
    }
    var ages = code.split("-");
    return ages.length == 1 || Integer.parseInt(ages[1]) > 120
        ? t.text("portrait.age-from", ages[0])
        : t.text("portrait.age", ages[0], ages[1]);
  }

  /** What a sign hints at. */
  public static String title(Sign sign, Messages t) {
    var category = category(sign.category(), t);
    return switch (sign.kind()) {
      case REPEATED -> t.text("portrait.sign.REPEATED", sign.place(), category);
      case UNASKED -> t.text("portrait.sign.UNASKED", category);
      case UNSERVED -> t.text("portrait.sign.UNSERVED", group(sign.subject(), t), category);
    };
  }

  /** Why a sign is one, with its figures; said as a question to look into, not as a fact. */
  public static String why(Sign sign, Messages t) {
    var figures = sign.figures();
    var category = category(sign.category(), t);
    return switch (sign.kind()) {
      case REPEATED ->
          t.text("portrait.why.REPEATED", sign.place(), category, figures.get(0), figures.get(1));
      case UNASKED ->
          t.text(
              "portrait.why.UNASKED",
              category,
              figures.get(0),
              perThousand(figures.get(0), figures.get(1)),
              figures.get(4),
              figures.get(2),
              perThousand(figures.get(2), figures.get(3)));
      case UNSERVED ->
          t.text("portrait.why.UNSERVED", group(sign.subject(), t), figures.get(0), category);
    };
  }
}
