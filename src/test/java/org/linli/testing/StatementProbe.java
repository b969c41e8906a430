package org.linli.testing;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Sees every SQL statement of the test's own thread and asks PostgreSQL how it would run it: on the
 * same connection, with the same parameters, in the same transaction, hence under the same role and
 * scope.
 */
@TestConfiguration(proxyBeanMethods = false)
public class StatementProbe {

  private static final ThreadLocal<@Nullable Watch> WATCH = new ThreadLocal<>();

  @Bean
  static BeanPostProcessor probedDataSource() {
    return new BeanPostProcessor() {
      @Override
      public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource target ? new Probed(target) : bean;
      }
    };
  }

  /** The statements that a piece of work issues on this thread, in order. */
  public static List<Seen> of(Work work) throws Exception {
    return of(work, new HashMap<>());
  }

  /**
   * The same for many pieces of work on data that stays.
   *
   * @param known plans by statement, parameters and settings; those in it are not asked for again
   */
  public static List<Seen> of(Work work, Map<String, Seen> known) throws Exception {
    var watch = new Watch(new ArrayList<>(), known, new StringBuilder());
    WATCH.set(watch);
    try {
      work.run();
    } finally {
      WATCH.remove();
    }
    return List.copyOf(watch.seen);
  }

  private record Watch(List<Seen> seen, Map<String, Seen> known, StringBuilder settings) {}

  /** What is watched. */
  public interface Work {
    void run() throws Exception;
  }

  /**
   * A statement that was issued.
   *
   * @param plan as JSON, with what was really read by queries; empty for settings
   * @param planWithoutScans the plan under {@code enable_seqscan = off}
   */
  public record Seen(String sql, String plan, String planWithoutScans) {

    /** Whether it belongs to the frame of a request rather than to its page. */
    public boolean framing() {
      return plan.isEmpty() || sql.toLowerCase(Locale.ROOT).contains("platform.session");
    }
  }

  private static final class Probed extends DelegatingDataSource {

    Probed(DataSource target) {
      super(target);
    }

    @Override
    public Connection getConnection() throws SQLException {
      var connection = super.getConnection();
      return proxy(Connection.class, new ConnectionHandler(connection));
    }
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }

  private static @Nullable Object invoke(
      Object target, Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException failed) {
      throw failed.getCause();
    }
  }

  private record ConnectionHandler(Connection connection) implements InvocationHandler {

    @Override
    public @Nullable Object invoke(
        Object self, Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
      var result = StatementProbe.invoke(connection, method, arguments);
      return switch (result) {
        case PreparedStatement prepared when arguments != null ->
            proxy(
                PreparedStatement.class,
                new StatementHandler(connection, prepared, String.valueOf(arguments[0])));
        case Statement statement ->
            proxy(Statement.class, new StatementHandler(connection, statement, ""));
        case null, default -> result;
      };
    }
  }

  private static final class StatementHandler implements InvocationHandler {

    private final Connection connection;
    private final Statement statement;
    private final String prepared;
    private final List<Binding> bindings = new ArrayList<>();

    StatementHandler(Connection connection, Statement statement, String prepared) {
      this.connection = connection;
      this.statement = statement;
      this.prepared = prepared;
    }

    @Override
    public @Nullable Object invoke(
        Object self, Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
      var watch = WATCH.get();
      if (method.getName().startsWith("set") && !prepared.isEmpty()) {
        bindings.add(new Binding(method, arguments));
      } else if (method.getName().startsWith("execute") && watch != null) {
        watch.seen.add(seen(watch, arguments == null ? prepared : String.valueOf(arguments[0])));
      }
      return StatementProbe.invoke(statement, method, arguments);
    }

    private Seen seen(Watch watch, String sql) throws Throwable {
      if (sql.toLowerCase(Locale.ROOT).startsWith("set ")) {
        watch.settings.append(sql).append('\n');
        return new Seen(sql, "", "");
      }
      var asked = bindings.stream().map(it -> Arrays.deepToString(it.arguments)).toList();
      var key = watch.settings + sql + asked;
      var known = watch.known.get(key);
      if (known == null) {
        known = explained(sql);
        watch.known.put(key, known);
      }
      return known;
    }

    private Seen explained(String sql) throws Throwable {
      var plan = explain(prepared.strip().toLowerCase(Locale.ROOT).startsWith("select"));
      var local = connection.getAutoCommit() ? "" : "local ";
      run("set " + local + "enable_seqscan = off");
      var without = explain(false);
      run("set " + local + "enable_seqscan = on");
      return new Seen(sql, plan, without);
    }

    /**
     * @param run whether to run the statement as well, to see what it really reads
     */
    private String explain(boolean run) throws Throwable {
      var options = "verbose, format json" + (run ? ", analyze, timing off" : "");
      try (var explain = connection.prepareStatement("explain (" + options + ") " + prepared)) {
        for (var binding : bindings) {
          StatementProbe.invoke(explain, binding.method, binding.arguments);
        }
        try (var rows = explain.executeQuery()) {
          rows.next();
          return rows.getString(1);
        }
      }
    }

    private void run(String sql) throws SQLException {
      try (var setting = connection.createStatement()) {
        setting.execute(sql);
      }
    }
  }

  private record Binding(Method method, @Nullable Object @Nullable [] arguments) {}
}
