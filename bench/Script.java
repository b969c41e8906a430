import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * A recorded request as a pgbench script. Parameters stay parameters. What differs from request to
 * request differs here too: session and account, new ids, the time, and the need that is looked up.
 */
final class Script {

  private static final Pattern UUID =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

  /** What differs in every request and ends in twelve digits: an id or a key of a form. */
  private static final Pattern FRESH =
      Pattern.compile(UUID.pattern() + "|" + Pages.KEY + "\\d{12}");

  private static final Pattern MILLIS = Pattern.compile("1[789]\\d{11}");

  private final Recording recording;
  private final Identity recorded;
  private final Numbers numbers;
  private final Each each;
  private final Map<String, String> constants = new LinkedHashMap<>();
  private final Map<String, String> freshIds = new LinkedHashMap<>();

  /** Only what is written anew needs new ids; what is read is there by the ids it has. */
  private final boolean writes;

  /**
   * @param recorded whose request it was
   */
  Script(Recording recording, Identity recorded, Numbers numbers) {
    this(recording, recorded, numbers, new Each("", Map.of()));
  }

  /**
   * @param each what is another in each transaction, besides what is new
   */
  Script(Recording recording, Identity recorded, Numbers numbers, Each each) {
    this.recording = recording;
    this.each = each;
    this.recorded = recorded;
    this.numbers = numbers;
    writes =
        recording.statements().stream()
            .map(statement -> statement.sql().toLowerCase(Locale.ROOT))
            .anyMatch(sql -> sql.startsWith("insert into ") && !sql.contains("platform.session"));
  }

  /** The script; whose session it uses is said by {@link #definitions}. */
  String text() {
    var body = new StringBuilder();
    var statements = recording.statements();
    for (var index = 0; index < statements.size(); index++) {
      var statement = statements.get(index);
      if (statement.begins()) {
        // The driver sends BEGIN together with the statement after it; settings go as one.
        body.append("\\startpipeline\n").append(statement.sql()).append(";\n");
        do {
          body.append(sql(statements.get(++index), false));
        } while (statements.get(index).sets() && statements.get(index + 1).sets());
        body.append("\\endpipeline\n");
      } else {
        body.append(sql(statement, yieldsNeed(index)));
      }
    }
    return head() + body;
  }

  /** Arguments that give the variables their values. */
  List<String> definitions(Identity identity) {
    var arguments = new ArrayList<String>();
    constants.forEach((value, name) -> arguments.addAll(List.of("-D", name + "=" + value)));
    arguments.addAll(List.of("-D", "session=" + identity.sessionId()));
    arguments.addAll(List.of("-D", "primary=" + identity.primaryId()));
    arguments.addAll(List.of("-D", "account=" + identity.accountId()));
    return arguments;
  }

  private String head() {
    // In the future: a session that was used long ago would have ended.
    var head = new StringBuilder("\\set now random(1900000000000, 1999999999999)\n");
    head.append(each.head());
    for (var name : new TreeSet<>(freshIds.values())) {
      head.append("\\set ").append(name).append(" random(100000000000, 999999999999)\n");
    }
    if (numbers != null) {
      head.append("\\set number 1 + 10 * random(0, ").append(numbers.tens() - 1).append(")\n");
    }
    return head.toString();
  }

  private String sql(Recording.Logged statement, boolean keep) {
    var sql = statement.sql();
    for (var index = statement.parameters().size(); index > 0; index--) {
      var value = expression(statement.parameters().get(index - 1));
      sql = sql.replace("$" + index, value);
    }
    return sql + (keep ? " \\aset\n" : ";\n"); // of several rows the last is kept
  }

  /** Whether the statement finds the need whose id a later statement uses. */
  private boolean yieldsNeed(int index) {
    return numbers != null
        && recording.statements().get(index).parameters().contains(numbers.recorded());
  }

  private String expression(String value) {
    if (value.equals(Recording.NULL)) {
      return "null";
    }
    if (each.values().containsKey(value)) {
      return each.values().get(value);
    }
    if (value.equals(recorded.sessionId())) {
      return ":session";
    }
    if (value.equals(recorded.primaryId())) {
      return ":primary";
    }
    if (value.equals(recorded.accountId())) {
      return ":account";
    }
    if (MILLIS.matcher(value).matches()) {
      return ":now";
    }
    if (numbers != null && value.equals(numbers.recorded())) {
      return ":number";
    }
    if (numbers != null && UUID.matcher(value).matches()) {
      return ":need_id"; // kept from the statement that found the need
    }
    return FRESH.matcher(value).find() ? withFreshIds(value) : constant(value);
  }

  /** A new id, or a text around new ids. Twelve decimal digits are hexadecimal digits too. */
  private String withFreshIds(String value) {
    var parts = new ArrayList<String>();
    var match = FRESH.matcher(value);
    var end = 0;
    while (match.find()) {
      if (each.values().containsKey(match.group())) {
        parts.add(constant(value.substring(end, match.start())));
        parts.add(each.values().get(match.group()));
        end = match.end();
      } else if (writes && !match.group().equals(recorded.accountId())) {
        var name = freshIds.computeIfAbsent(match.group(), id -> "fresh_" + freshIds.size());
        parts.add(constant(value.substring(end, match.end() - 12)));
        parts.add(":" + name);
        end = match.end();
      }
    }
    if (end < value.length()) {
      parts.add(constant(value.substring(end)));
    }
    var text = "(" + String.join(" || ", parts) + ")";
    return UUID.matcher(value).matches() ? text + "::uuid" : text;
  }

  private String constant(String value) {
    if (value.isEmpty()) {
      return "''"; // pgbench takes no variable without a value
    }
    return ":" + constants.computeIfAbsent(value, text -> "p" + constants.size());
  }

  /**
   * Which needs are looked up by their number.
   *
   * @param recorded the sequence in the recorded request
   * @param tens so many are looked up: 1, 11, 21 and on, which are all published
   */
  record Numbers(String recorded, int tens) {}

  /**
   * What is another in each transaction.
   *
   * @param head begins each
   * @param values expressions of pgbench by the value that was recorded
   */
  record Each(String head, Map<String, String> values) {}
}
