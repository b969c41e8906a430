import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The SQL of one transfer as a pgbench script: the accounts, the ids, the key, the stripe and the
 * time are new in each; the smaller id is debited, as it was recorded.
 */
final class LedgerScript {

  private static final String PREFIX = "00000000-0000-7000-8000-";
  private static final Pattern ACCOUNT = Pattern.compile(PREFIX + "\\d{12}");
  private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");
  private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d\\d-\\d\\d \\d\\d:.*");

  private static final Pattern SPREAD = Pattern.compile("mod\\(\\$(\\d+)");

  private final Recording recording;
  private final boolean hot;
  private final String debit;
  private final String spread;

  /**
   * @param hot whether account 0 is debited, which has stripes
   */
  LedgerScript(Recording recording, boolean hot) {
    this.recording = recording;
    this.hot = hot;
    debit =
        recording.statements().stream()
            .flatMap(each -> each.parameters().stream())
            .flatMap(value -> ACCOUNT.matcher(value).results().map(match -> match.group()))
            .sorted()
            .findFirst()
            .orElseThrow();
    spread =
        recording.statements().stream()
            .flatMap(each -> SPREAD.matcher(each.sql()).results().map(it -> parameter(each, it)))
            .findFirst()
            .orElseThrow();
  }

  private static String parameter(Recording.Logged statement, MatchResult number) {
    return statement.parameters().get(Integer.parseInt(number.group(1)) - 1);
  }

  static UUID id(int number) {
    return UUID.fromString(PREFIX + "%012d".formatted(number));
  }

  /** The id of the account that an expression of SQL numbers. */
  static String account(String number) {
    return "cast('%s' || lpad(cast(%s as text), 12, '0') as uuid)".formatted(PREFIX, number);
  }

  /** Only the transaction that writes the transfer, of all that was said in that moment. */
  static Recording transfer(Recording all) {
    var found = new ArrayList<Recording.Logged>();
    for (var each : all.statements()) {
      if (each.begins()) {
        found.clear();
      }
      found.add(each);
      if (each.ends() && found.stream().anyMatch(it -> it.sql().contains("ledger.journal"))) {
        return new Recording(List.copyOf(found));
      }
    }
    throw new IllegalStateException("No transfer was logged");
  }

  Path save(Path file) throws IOException {
    var script =
        new StringBuilder(
            """
            \\set n :n + 1
            \\set fresh :round * 10000000000 + :client_id * 1000000000 + :n
            \\set spread random(0, 2147483647)
            """);
    script.append(hot ? "\\set debit 0\n" : "\\set debit random(1, 9999)\n");
    script.append("\\set credit random(:debit + 1, 10000)\n");
    var pipelined = false;
    for (var each : recording.statements()) {
      if (each.begins()) {
        script.append("\\startpipeline\n"); // as the driver sends it with the statement after it
      }
      script.append(sql(each)).append(";\n");
      if (pipelined) {
        script.append("\\endpipeline\n");
      }
      pipelined = each.begins();
    }
    return Files.writeString(file, script);
  }

  private String sql(Recording.Logged statement) {
    var sql = statement.sql();
    for (var index = statement.parameters().size(); index > 0; index--) {
      sql = sql.replace("$" + index, expression(statement.parameters().get(index - 1)));
    }
    return sql;
  }

  private String expression(String value) {
    if (value.equals(Recording.NULL)) {
      return "null";
    }
    if (value.equals(spread)) {
      return "cast(:spread as int)";
    }
    if (MOMENT.matcher(value).matches()) {
      return "statement_timestamp()"; // later than the one before that held the same rows
    }
    if (value.matches("\\{.*}")) {
      return array(value.substring(1, value.length() - 1));
    }
    if (ID.matcher(value).matches()) {
      return id(value);
    }
    return "'" + value + "'";
  }

  /** Stripes are said by an array of numbers beside that of the accounts; account 0 has many. */
  private String array(String values) {
    var elements = new ArrayList<String>();
    for (var each : values.replace("\"", "").split(",")) {
      elements.add(ID.matcher(each).matches() ? id(each) : each);
    }
    if (hot && elements.equals(recordedStripes())) {
      return "array[mod(cast(:spread as int), 16), 0]";
    }
    return "array[" + String.join(", ", elements) + "]";
  }

  private List<String> recordedStripes() {
    return List.of(String.valueOf(Integer.parseInt(spread) % 16), "0");
  }

  private String id(String value) {
    if (ACCOUNT.matcher(value).matches()) {
      return account(value.equals(debit) ? ":debit" : ":credit");
    }
    // Ids of journals and transfers grow with time (UUIDv7) and stand in different columns; keys do
    // not.
    return value.charAt(14) == '7' ? account(":fresh") : "'bench-' || cast(:fresh as text)";
  }

  /** What psql printed beside a name. */
  static long count(String output, String name) {
    var match =
        Pattern.compile("^ " + name + "\\s*\\|\\s*(\\d+)", Pattern.MULTILINE).matcher(output);
    if (!match.find()) {
      throw new IllegalStateException("psql said no " + name + ": " + output);
    }
    return Long.parseLong(match.group(1));
  }
}
