package org.linli.notice;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linli.platform.Languages;
import org.linli.platform.Messages;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The texts that modules registered, filled with their values. */
@Component
public class NoticeTexts {

  /** One text message, counted in UTF-16 as GSM's UCS-2 does. */
  static final int LONGEST = 70;

  private static final String MORE = "…";
  private static final JsonMapper JSON = JsonMapper.shared();

  private final Map<String, NoticeTemplate> templates;
  private final Languages languages;

  NoticeTexts(List<NoticeTemplates> modules, Languages languages) {
    this.languages = languages;
    templates =
        modules.stream()
            .flatMap(module -> module.templates().stream())
            .collect(Collectors.toUnmodifiableMap(NoticeTemplate::key, template -> template));
  }

  /** What people switch on and off, in the order of the alphabet. */
  public List<String> kinds() {
    return templates.values().stream().map(NoticeTemplate::kind).distinct().sorted().toList();
  }

  /** Every text of every module. */
  List<NoticeTemplate> all() {
    return List.copyOf(templates.values());
  }

  /**
   * The template of a notice.
   *
   * @throws IllegalArgumentException if no module registered it, or the values do not fit it
   */
  NoticeTemplate checked(String key, List<String> values) {
    var template =
        Optional.ofNullable(templates.get(key))
            .orElseThrow(() -> new IllegalArgumentException("Nobody registered " + key));
    if (template.values().size() != values.size()) {
      throw new IllegalArgumentException(key + " has other places than " + values.size());
    }
    for (var place = 0; place < values.size(); place++) {
      var limit = template.values().get(place);
      if (limit.whole() && values.get(place).length() > limit.longest()) {
        throw new IllegalArgumentException(key + " cannot show value " + place + " whole");
      }
    }
    return template;
  }

  /** The text as a page shows it, with values in full. */
  public String onPage(String key, String content, Messages t) {
    return t.text(key, (Object[]) values(content).toArray(String[]::new));
  }

  /** The text as it is sent: signed, in Chinese, long values cut. */
  String sent(String key, String content) {
    var values = values(content);
    var template = templates.get(key);
    return template == null ? sign(key, values) : sign(key, cut(template, values));
  }

  /** The longest text that a template can make. */
  String longest(NoticeTemplate template) {
    return sign(
        template.key(),
        template.values().stream().map(value -> "长".repeat(value.longest())).toList());
  }

  static String content(List<String> values) {
    return JSON.writeValueAsString(values);
  }

  static List<String> values(String content) {
    return List.of(JSON.readValue(content, String[].class));
  }

  private String sign(String key, List<String> values) {
    var t = languages.chinese();
    return t.text("notice.signature") + t.text(key, (Object[]) values.toArray(String[]::new));
  }

  private static List<String> cut(NoticeTemplate template, List<String> values) {
    var limits = template.values();
    return Stream.iterate(0, place -> place < values.size(), place -> place + 1)
        .map(place -> cut(values.get(place), limits.get(place)))
        .toList();
  }

  /** Never in the middle of a character that UTF-16 writes as two. */
  private static String cut(String value, NoticeTemplate.Value limit) {
    if (limit.whole() || value.length() <= limit.longest()) {
      return value;
    }
    var end = limit.longest() - MORE.length();
    return value.substring(0, Character.isHighSurrogate(value.charAt(end - 1)) ? end - 1 : end)
        + MORE;
  }
}
