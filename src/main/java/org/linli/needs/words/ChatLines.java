package org.linli.needs.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Divides pasted lines into messages with sender and time. */
final class ChatLines {

  private static final String TIME =
      "(?:(?:\\d{4}[-/年.])?\\d{1,2}[-/月.]\\d{1,2}日?\\s*|(?:今天|昨天|前天|星期.|周.)\\s*)?"
          + "(?:凌晨|早上|上午|中午|下午|晚上|傍晚)?\\s*\\d{1,2}[:：]\\d{2}(?:[:：]\\d{2})?";
  private static final Pattern TIME_ONLY = Pattern.compile("(" + TIME + ")");
  private static final Pattern NAME_AND_TIME =
      Pattern.compile("(?<name>\\S.{0,29}?)[:：]?\\s+(?<time>" + TIME + ")");
  private static final Pattern NAME_AND_WORDS =
      Pattern.compile("(?<name>[^\\s:：，。！？,!?@]{1,20})[:：](?<words>.*)");
  private static final Pattern LABEL =
      Pattern.compile("(?:地址|地点|位置|电话|手机|联系电话|联系人|时间|情况|问题|诉求|内容|备注|姓名|房号|门牌|另外|注|ps|https?)");
  private static final Pattern NAME = Pattern.compile("[^，。！？,!?；;：:]{1,20}");

  /** A message; the time may be empty. */
  record Message(String sender, String when, String words) {}

  private final List<Message> messages = new ArrayList<>();
  private String sender = "";
  private String when = "";

  private ChatLines() {}

  static List<Message> read(List<String> lines) {
    var reading = new ChatLines();
    for (var at = 0; at < lines.size(); at++) {
      var next = at + 1 < lines.size() ? lines.get(at + 1) : "";
      if (TIME_ONLY.matcher(next).matches() && reading.isName(lines.get(at))) {
        reading.begin(lines.get(at).replaceAll("[:：]$", ""), next);
        at++;
      } else {
        reading.line(lines.get(at));
      }
    }
    return reading.messages;
  }

  private boolean isName(String line) {
    return NAME.matcher(line.replaceAll("[:：]$", "")).matches();
  }

  private void line(String line) {
    var both = NAME_AND_TIME.matcher(line);
    var named = NAME_AND_WORDS.matcher(line);
    if (TIME_ONLY.matcher(line).matches()) {
      when = line;
    } else if (both.matches() && isName(both.group("name"))) {
      begin(both.group("name"), both.group("time"));
    } else if (named.matches()
        && !LABEL.matcher(named.group("name").toLowerCase(Locale.ROOT)).matches()
        && !named.group("name").matches(".*\\d$")) {
      begin(named.group("name"), when);
      add(named.group("words").strip());
    } else {
      add(line);
    }
  }

  private void begin(String name, String time) {
    sender = name.strip();
    when = time.strip();
  }

  private void add(String words) {
    if (!words.isEmpty()) {
      messages.add(new Message(sender, when, words));
    }
  }
}
