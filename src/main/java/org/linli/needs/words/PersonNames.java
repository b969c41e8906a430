package org.linli.needs.words;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linli.platform.Rule;

/**
 * Names of people, as far as a surname beside a title, an introduction or 小 and 老 give them away.
 */
final class PersonNames {

  private static final String END = "(?=$|[\\s，,。.！!？?；;、（）()：:的和跟与家说住在也])";

  private final String surname;
  private final String notNames;
  private final List<String> staff;
  private final String titles;

  PersonNames(Rule rule) {
    surname = any(rule.texts("surnames").stream());
    notNames = "(?!" + any(rule.texts("not_names").stream()) + ")";
    staff = rule.texts("staff_titles");
    titles = any(Stream.concat(rule.texts("resident_titles").stream(), staff.stream()));
  }

  /** 王阿姨, 王秀兰阿姨, 老王师傅, 李主任. */
  Pattern called() {
    return Pattern.compile(
        notNames + "[老小]?" + surname + "(?:某{1,2}|\\p{IsHan}{1,2}?)?(" + titles + ")");
  }

  String instead(MatchResult match) {
    return staff.contains(match.group(1)) ? "一位工作人员" : "一位居民";
  }

  /** 我叫王秀兰, 姓名：王秀兰, 联系人王秀兰. */
  Pattern introduced() {
    return Pattern.compile(
        "(我叫|名叫|叫做|我是|姓名[:：]?|联系人[:：]?|业主|住户|户主|租客|邻居|房东)\\s*"
            + notNames
            + surname
            + "\\p{IsHan}{1,2}"
            + END);
  }

  /** 小王, 老李家, 王某, 王某某. */
  Pattern familiar() {
    return Pattern.compile(notNames + "(?:[老小]" + surname + END + "|" + surname + "某{1,2})");
  }

  private static String any(Stream<String> words) {
    return words
        .sorted((one, other) -> Integer.compare(other.length(), one.length()))
        .map(Pattern::quote)
        .collect(Collectors.joining("|", "(?:", ")"));
  }
}
