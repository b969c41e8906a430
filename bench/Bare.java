import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.startup.Tomcat;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.apache.tomcat.util.threads.VirtualThreadExecutor;

/**
 * The least that could answer like the platform: the same Tomcat, pool and driver say the recorded
 * SQL in the same transactions and send the same bytes, with nothing in between.
 */
final class Bare extends HttpServlet {

  private static final long serialVersionUID = 1L;

  /** A session that is written again ends later than the bench. */
  private static final long LATER = 86_400_000;

  private final transient DataSource pool;
  private final transient List<Step> steps;
  private final transient Map<String, Identity> identities = new HashMap<>();
  private final transient Identity recorded;
  private final byte[] page;

  private Bare(DataSource pool, Input input, byte[] page) {
    this.pool = pool;
    this.steps = steps(input.recording());
    this.recorded = input.identities().getFirst();
    this.page = page;
    input.identities().forEach(identity -> identities.put(identity.sessionId(), identity));
  }

  /**
   * @param arguments port, JDBC address, file of the input, file of the page
   */
  public static void main(String[] arguments) throws Exception {
    var configuration = new HikariConfig();
    configuration.setJdbcUrl(arguments[1]);
    configuration.setUsername(Database.APP);
    configuration.setPassword(Database.PASSWORD);
    configuration.setMaximumPoolSize(16);
    configuration.setMinimumIdle(2);
    Input input;
    try (var in = new ObjectInputStream(Files.newInputStream(Path.of(arguments[2])))) {
      input = (Input) in.readObject();
    }
    var page = Files.readAllBytes(Path.of(arguments[3]));
    serve(
        Integer.parseInt(arguments[0]), new Bare(new HikariDataSource(configuration), input, page));
  }

  private static void serve(int port, Bare bare) throws Exception {
    var tomcat = new Tomcat();
    tomcat.setBaseDir(Files.createTempDirectory("bare").toString());
    var connector = new Connector("HTTP/1.1");
    connector.setPort(port);
    connector.setProperty("address", "127.0.0.1");
    var protocol = (AbstractHttp11Protocol<?>) connector.getProtocolHandler();
    protocol.setExecutor(new VirtualThreadExecutor("bare-"));
    protocol.setCompression("on");
    tomcat.setConnector(connector);
    var context = tomcat.addContext("", null);
    Tomcat.addServlet(context, "bare", bare);
    context.addServletMappingDecoded("/", "bare");
    tomcat.start();
    tomcat.getServer().await();
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      say(identity(request));
    } catch (SQLException failed) {
      throw new IOException(failed);
    }
    response.setContentType("text/html;charset=UTF-8");
    response.setContentLength(page.length);
    response.getOutputStream().write(page);
  }

  private Identity identity(HttpServletRequest request) {
    return request.getCookies() == null
        ? recorded
        : Arrays.stream(request.getCookies())
            .filter(cookie -> cookie.getName().equals("SESSION"))
            .map(cookie -> Base64.getDecoder().decode(cookie.getValue()))
            .map(id -> identities.get(new String(id, StandardCharsets.UTF_8)))
            .findFirst()
            .orElse(recorded);
  }

  private void say(Identity identity) throws SQLException {
    for (var step : steps) {
      try (var connection = pool.getConnection()) {
        if (step.transaction) {
          if (step.readOnly) {
            connection.setReadOnly(true);
          }
          connection.setAutoCommit(false);
        }
        for (var statement : step.statements) {
          execute(connection, statement, identity);
        }
        if (step.transaction) {
          connection.commit();
          connection.setAutoCommit(true);
        }
      }
    }
  }

  private void execute(Connection connection, Recording.Logged logged, Identity identity)
      throws SQLException {
    if (logged.sets()) {
      Database.run(connection, logged.sql());
      return;
    }
    try (var statement = connection.prepareStatement(logged.sql())) {
      for (var index = 0; index < logged.parameters().size(); index++) {
        var value = value(logged.parameters().get(index), identity);
        statement.setObject(index + 1, value, Types.OTHER);
      }
      if (statement.execute()) {
        try (var rows = statement.getResultSet()) {
          var columns = rows.getMetaData().getColumnCount();
          while (rows.next()) {
            for (var column = 1; column <= columns; column++) {
              rows.getObject(column);
            }
          }
        }
      }
    }
  }

  private String value(String parameter, Identity identity) {
    if (parameter.equals(Recording.NULL)) {
      return null;
    }
    if (parameter.equals(recorded.sessionId())) {
      return identity.sessionId();
    }
    if (parameter.equals(recorded.primaryId())) {
      return identity.primaryId();
    }
    if (parameter.equals(recorded.accountId())) {
      return identity.accountId();
    }
    return parameter.matches("1[789]\\d{11}")
        ? String.valueOf(System.currentTimeMillis() + LATER)
        : parameter;
  }

  /** One connection's work each: a transaction, or a statement on its own. */
  private static List<Step> steps(Recording recording) {
    var steps = new ArrayList<Step>();
    Step open = null;
    for (var logged : recording.statements()) {
      if (logged.begins()) {
        open = new Step(true, logged.sql().toUpperCase().contains("READ ONLY"), new ArrayList<>());
        steps.add(open);
      } else if (logged.ends()) {
        open = null;
      } else if (open == null) {
        steps.add(new Step(false, false, new ArrayList<>(List.of(driver(logged)))));
      } else if (logged.sets() && !open.statements.isEmpty() && open.statements.getLast().sets()) {
        var before = open.statements.removeLast();
        var both = before.sql() + "; " + logged.sql();
        open.statements.add(new Recording.Logged(both, List.of()));
      } else {
        open.statements.add(driver(logged));
      }
    }
    return steps;
  }

  /** With the driver's placeholders in place of the server's. */
  private static Recording.Logged driver(Recording.Logged logged) {
    return new Recording.Logged(logged.sql().replaceAll("\\$\\d+", "?"), logged.parameters());
  }

  private record Step(boolean transaction, boolean readOnly, List<Recording.Logged> statements) {}

  /** What the handler needs to know. */
  record Input(Recording recording, ArrayList<Identity> identities)
      implements java.io.Serializable {}
}
