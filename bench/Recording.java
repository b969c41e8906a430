import java.io.IOException;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The SQL of one request as PostgreSQL's own log tells it: every statement in order with its
 * parameters, those that begin and end transactions included.
 */
record Recording(List<Logged> statements) implements Serializable {

  /** The number of the server process, the role and what is said. */
  private static final Pattern ENTRY =
      Pattern.compile("(\\d+) " + Database.APP + " (.*)", Pattern.DOTALL);

  private static final Pattern EXECUTE =
      Pattern.compile("LOG:\\s+(?:execute \\S+|statement): (.*)", Pattern.DOTALL);
  private static final Pattern DETAIL =
      Pattern.compile("DETAIL:\\s+[Pp]arameters: (.*)", Pattern.DOTALL);
  private static final Pattern PARAMETER =
      Pattern.compile("\\$(\\d+) = (?:NULL|'((?:[^']++|'')*+)')(?:, |$)", Pattern.DOTALL);

  /**
   * Work of the platform's own that may fall into the same moment; the log's entries are put in
   * order many at a time, while pgbench runs too.
   */
  private static final Pattern HOUSEKEEPING =
      Pattern.compile(
          "delete from platform.session\\s+where expiry_time|from evidence\\.(log|outbox)\\b",
          Pattern.CASE_INSENSITIVE);

  /**
   * Records what a piece of work makes the application say to the database.
   *
   * @param work one request
   */
  static Recording of(Database database, Work work) throws Exception {
    try (var superuser = database.superuser(Database.NAME)) {
      log(superuser, "all");
      var before = Files.size(database.log());
      work.run();
      Thread.sleep(700); // event listeners work after the answer
      log(superuser, "none");
      return new Recording(parse(since(database.log(), before)));
    }
  }

  private static void log(Connection superuser, String what) throws Exception {
    Database.run(superuser, "alter system set log_statement = '" + what + "'");
    Database.run(superuser, "select pg_reload_conf()");
    Thread.sleep(300); // the server's processes read their settings one by one
  }

  private static String since(Path log, long position) throws IOException {
    var all = Files.readAllBytes(log);
    return new String(all, (int) position, (int) (all.length - position), StandardCharsets.UTF_8);
  }

  /**
   * Listeners work on connections of their own at the same time: what one connection says in a
   * transaction is kept together, and transactions stand in the order in which they ended, so that
   * each finds what it read.
   */
  private static List<Logged> parse(String log) {
    var ended = new ArrayList<Logged>();
    var open = new HashMap<String, List<Logged>>();
    for (var entry : log.split("(?m)^" + Database.LOG_MARK)) {
      var match = ENTRY.matcher(entry);
      if (!match.matches()) {
        continue;
      }
      var said = open.computeIfAbsent(match.group(1), process -> new ArrayList<>());
      // PostgreSQL begins further lines of an entry with a tab.
      var text = match.group(2).strip().replace("\n\t", "\n");
      var execute = EXECUTE.matcher(text);
      var detail = DETAIL.matcher(text);
      if (execute.matches()) {
        if (!said.isEmpty() && (said.getLast().ends() || !said.getFirst().begins())) {
          flush(said, ended);
        }
        said.add(new Logged(execute.group(1).strip(), List.of()));
      } else if (detail.matches()) {
        said.add(new Logged(said.removeLast().sql(), parameters(detail.group(1))));
      }
    }
    open.values().forEach(said -> flush(said, ended));
    return List.copyOf(ended);
  }

  private static void flush(List<Logged> said, List<Logged> ended) {
    if (said.stream().noneMatch(each -> HOUSEKEEPING.matcher(each.sql()).find())) {
      ended.addAll(said);
    }
    said.clear();
  }

  private static List<String> parameters(String text) {
    return PARAMETER
        .matcher(text)
        .results()
        .map(match -> match.group(2) == null ? NULL : match.group(2).replace("''", "'"))
        .toList();
  }

  /** Stands for SQL's null among parameters. */
  static final String NULL = "\0";

  /** The log in short, to be kept beside the results. */
  String text() {
    var text = new StringBuilder();
    for (var statement : statements) {
      text.append(statement.sql()).append(";\n");
      for (var index = 0; index < statement.parameters().size(); index++) {
        text.append("--   $").append(index + 1).append(" = ");
        text.append(
            statement.parameters().get(index).replace("\n", "\n--   ").replace(NULL, "null"));
        text.append('\n');
      }
    }
    return text.toString();
  }

  /**
   * Whether both say the same statements, whatever the parameters; listeners work at the same time.
   */
  boolean same(Recording other) {
    return sql().equals(other.sql());
  }

  private List<String> sql() {
    return statements.stream().map(Logged::sql).sorted().toList();
  }

  /** One statement with its parameters as text. */
  record Logged(String sql, List<String> parameters) implements Serializable {

    boolean begins() {
      return sql.toUpperCase().startsWith("BEGIN");
    }

    boolean ends() {
      return sql.equalsIgnoreCase("COMMIT") || sql.equalsIgnoreCase("ROLLBACK");
    }

    boolean sets() {
      return sql.toUpperCase().startsWith("SET ");
    }
  }

  /** A request. */
  interface Work {
    void run() throws Exception;
  }
}
