package org.linli.needs.words;

import static org.linli.needs.words.Masked.Kind.ACCOUNT;
import static org.linli.needs.words.Masked.Kind.BANK_CARD;
import static org.linli.needs.words.Masked.Kind.DOOR;
import static org.linli.needs.words.Masked.Kind.EMAIL;
import static org.linli.needs.words.Masked.Kind.HEALTH;
import static org.linli.needs.words.Masked.Kind.ID_NUMBER;
import static org.linli.needs.words.Masked.Kind.NAME;
import static org.linli.needs.words.Masked.Kind.PHONE;
import static org.linli.needs.words.Masked.Kind.PLATE;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.linli.platform.Rule;

/** The ways in which personal things are written, in the order in which they are looked for. */
final class PersonalWords {

  private static final String BUILDING = "(" + Numerals.PATTERN + "|[A-Za-z])\\s*";
  private static final String ROOM = "\\s*\\d{3,4}(?!\\d)(?:\\s*[室号户](?!楼))?";

  /**
   * @param instead what stands there afterwards
   */
  record Form(Masked.Kind kind, Pattern pattern, Replacement instead) {}

  /** What is written instead of a match. */
  interface Replacement {
    String of(MatchResult match);
  }

  private PersonalWords() {}

  /** Numbers first, the longest before the shorter, so that no part of one is taken for another. */
  static List<Form> of(Rule rule) {
    var names = new PersonNames(rule);
    var health = Vocabulary.anyOf(rule.texts("health"));
    return List.of(
        form(EMAIL, "[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+", "（邮箱）"),
        form(ID_NUMBER, "(?<!\\d)\\d{6}(?:19|20)\\d{2}[\\d ]{7,9}[\\dXx](?![\\dXx])", "（证件号）"),
        form(BANK_CARD, "(?<!\\d)\\d{4}(?:[ -]?\\d{4}){3}(?:[ -]?\\d{1,3})?(?!\\d)", "（卡号）"),
        form(ID_NUMBER, "(?<!\\d)\\d{15}(?!\\d)", "（证件号）"),
        form(
            ACCOUNT,
            "(?i)(?:微信号?|weixin|wx|vx|qq号?)\\s*[:：是为]?\\s*[a-z0-9][-_a-z0-9]{4,19}",
            "（账号）"),
        form(PHONE, "(?<!\\d)(?:\\+?86[ -]?)?1[3-9]\\d[ -]?\\d{4}[ -]?\\d{4}(?!\\d)", "（电话）"),
        form(PHONE, "(?<!\\d)0\\d{2,3}[ -]?[2-9]\\d{6,7}(?!\\d)", "（电话）"),
        form(PHONE, "(?<=电话|座机|打)[:：是]?\\s*[2-9]\\d{6,7}(?!\\d)", "（电话）"),
        form(
            PLATE,
            "[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-Za-z][·• ]?[A-Za-z0-9]{5,6}(?![A-Za-z0-9])",
            "（车牌）"),
        new Form(DOOR, Spot.DASHED, match -> match.group(1) + " 栋 " + match.group(2) + " 单元"),
        new Form(
            DOOR,
            Pattern.compile(
                BUILDING + Spot.BUILDING_WORD + "\\s*(" + Numerals.PATTERN + ")\\s*单元" + ROOM),
            match -> number(match, 1) + " 栋 " + number(match, 2) + " 单元"),
        new Form(
            DOOR,
            Pattern.compile(BUILDING + Spot.BUILDING_WORD + ROOM),
            match -> number(match, 1) + " 栋"),
        new Form(
            DOOR,
            Pattern.compile("(" + Numerals.PATTERN + ")\\s*单元" + ROOM),
            match -> number(match, 1) + " 单元"),
        form(DOOR, "(?<!\\d)\\d{3,4}\\s*(?:室|房间|号房)", "一户"),
        new Form(NAME, names.called(), names::instead),
        new Form(NAME, names.introduced(), match -> match.group(1) + "居民"),
        new Form(NAME, names.familiar(), match -> "一位居民"),
        new Form(HEALTH, health, match -> "健康原因"));
  }

  private static String number(MatchResult match, int group) {
    return Numerals.arabic(match.group(group));
  }

  private static Form form(Masked.Kind kind, String pattern, String instead) {
    return new Form(kind, Pattern.compile(pattern), match -> instead);
  }
}
