package org.linli.needs.words;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linli.needs.words.ChatLines.Message;
import org.linli.platform.Rule;

/** Reads what was copied from a chat group, so that nobody types it again (NEED-1). */
public final class Chats {

  private static final Pattern QUOTE =
      Pattern.compile("(?s)「[^」]{0,2000}」\\s*(?:[-—－_ ]{5,}\\s*)?|(?m)^(?:引用|回复)[^\\n]*\\n");
  private static final Pattern RULER = Pattern.compile("[-—－_=~ ]{5,}.*|.*(?:撤回了一条消息|加入了群聊|拍了拍).*");
  private static final Pattern NOISE =
      Pattern.compile(
          "\\[[^\\[\\]\\s]{1,6}\\]|【(?:图片|视频|语音|表情|动画表情)】|@所有人\\s*|@[^\\s\\u2005，。：:]{1,20}[\\s\\u2005]*");
  private static final Pattern PICTURES =
      Pattern.compile("[\\p{So}\\p{Cf}\\uFE0F\\x{1F3FB}-\\x{1F3FF}]");
  private static final Pattern PHONE =
      Pattern.compile(
          "(?<!\\d)(1[3-9]\\d[ -]?\\d{4}[ -]?\\d{4}|0\\d{2,3}[ -]?[2-9]\\d{6,7})(?!\\d)");
  private static final Pattern PLACE =
      Pattern.compile(
          "(?<![\\d-])\\d{1,2}-\\d{1,2}-\\d{3,4}(?![\\d-])|(?:%1$s|[A-Za-z])\\s*%2$s(?:\\s*%1$s\\s*单元)?(?:\\s*\\d{3,4}(?!\\d)室?)?|[东南西北]大?门(?:口)?"
              .formatted(Numerals.PATTERN, Spot.BUILDING_WORD));
  private static final Pattern LABELLED_PLACE =
      Pattern.compile("(?:地址|地点|位置|房号|门牌)[:：]\\s*([^，。,\\n]{1,40})");

  private final Map<String, Pattern> categories;

  Chats(Rule rule) {
    categories =
        WordLists.entries(rule.values(), "categories").stream()
            .collect(
                Collectors.toMap(
                    entry -> String.valueOf(entry.get("code")),
                    entry -> Vocabulary.anyOf(WordLists.words(entry, "words")),
                    (one, other) -> one,
                    LinkedHashMap::new));
  }

  /** What the form is filled with. The first who wrote is the raiser. */
  public ChatMessage read(String pasted) {
    var messages = ChatLines.read(lines(pasted));
    var sender = messages.isEmpty() ? "" : messages.getFirst().sender();
    var own = messages.stream().filter(each -> each.sender().equals(sender)).toList();
    var content = own.stream().map(Message::words).collect(Collectors.joining("\n"));
    var others =
        messages.stream()
            .filter(each -> !each.sender().equals(sender))
            .map(each -> each.sender() + "：" + each.words())
            .toList();
    return new ChatMessage(
        PLACE.matcher(sender).replaceAll("").replaceAll("^[\\s_·-]+|[\\s_·-]+$", ""),
        own.isEmpty() ? "" : own.getFirst().when(),
        content,
        place(content, sender),
        phone(content),
        category(content),
        others);
  }

  /** The category most of whose words a text names; empty where it names none. */
  public String category(String text) {
    var best = "";
    var most = 0L;
    for (var category : categories.entrySet()) {
      var count =
          category.getValue().matcher(text).results().map(MatchResult::group).distinct().count();
      if (count > most) {
        most = count;
        best = category.getKey();
      }
    }
    return best;
  }

  private static List<String> lines(String pasted) {
    var text = Normalizer.normalize(pasted, Normalizer.Form.NFC).replace("\r\n", "\n");
    return QUOTE
        .matcher(text)
        .replaceAll("")
        .lines()
        .filter(line -> !RULER.matcher(line.strip()).matches())
        .map(line -> PICTURES.matcher(NOISE.matcher(line).replaceAll("")).replaceAll(""))
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .toList();
  }

  private static String place(String content, String sender) {
    var labelled = LABELLED_PLACE.matcher(content);
    if (labelled.find()) {
      return labelled.group(1).strip();
    }
    return Stream.of(content, sender)
        .flatMap(text -> PLACE.matcher(text).results())
        .map(match -> match.group().strip())
        .findFirst()
        .orElse("");
  }

  private static String phone(String content) {
    return PHONE
        .matcher(content)
        .results()
        .map(match -> match.group().replaceAll("[ -]", ""))
        .findFirst()
        .orElse("");
  }
}
