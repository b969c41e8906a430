package org.linli.isolation;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.linli.platform.Dates;
import org.linli.testing.TestBeans;

/**
 * The commonest case of the forms that staff fill in every day, as people write: what is chosen or
 * typed, by field.
 */
final class Cases {

  private static final Map<String, Map<String, String>> CASES =
      Map.ofEntries(
          Map.entry(
              "/needs/desk/intake pasted",
              Map.of("pasted", StaffForm.PASTE + "王姐 9:02：3 栋 2 单元的灯又不亮了，老人摸黑下楼")),
          Map.entry(
              "/needs/desk/intake cameBy",
              Map.of(
                  "content", "3 栋 2 单元楼道灯不亮",
                  "category", "housing",
                  "place", "3 栋 2 单元",
                  "contactName", "王姐",
                  "contactPhone", "13900000000")),
          Map.entry("/needs/desk/{number}/verify summary", Map.of("note", "去看过，灯都不亮")),
          Map.entry("/needs/desk/{number}/return reason", Map.of("reason", "归供电公司管，已报修")),
          Map.entry("/needs/desk/{number}/step CONTACT", Map.of("said", "电话说了，明天上门")),
          Map.entry(
              "/needs/desk/{number}/step TAKE_ON",
              Map.of("plan", "网格员带电工换灯", "promisedOn", inDays(3))),
          Map.entry(
              "/needs/desk/{number}/step ROUTE", Map.of("toUnit", StaffForm.FIRST, "ask", "请换楼道灯")),
          Map.entry("/needs/desk/{number}/reveal purpose", Map.of("purpose", "call-back")),
          Map.entry("/needs/surveys way", Map.of("way", "VISIT", "households", "12")),
          Map.entry(
              "/matching/{number}/ask/{organization} what",
              Map.of(
                  "what", "换三盏楼道灯",
                  "most", "3",
                  "mostOf", "pieces",
                  "byDay", inDays(7),
                  "answerBy", inDays(3))),
          Map.entry(
              "/evaluation/desk/{number} rater", Map.of("grade", "SATISFIED", "way", "PHONE")),
          Map.entry(
              "/evaluation/desk/calls/{callBack} outcome",
              Map.of("outcome", "CONTENT", "way", "PHONE", "note", "灯换好了，满意")),
          Map.entry("/directory/people name", Map.of("name", "王桂兰", "phone", "13900000001")),
          Map.entry("/directory/people/{person}/reveal purpose", Map.of("purpose", "call-back")),
          Map.entry("/privacy/desk/{request} answer", Map.of("answer", "已经改好，请核对")));

  private Cases() {}

  static Set<String> forms() {
    return CASES.keySet();
  }

  static Optional<Map<String, String>> of(String form) {
    return Optional.ofNullable(CASES.get(form));
  }

  private static String inDays(int days) {
    return Dates.day(TestBeans.START).plusDays(days).toString();
  }
}
