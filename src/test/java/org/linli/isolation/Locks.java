package org.linli.isolation;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.linli.kernel.Community;
import org.linli.kernel.Grants;
import org.linli.web.Member;
import org.linli.web.Members;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Opens one lock at a time, in tests only: the door (permissions as at home, everywhere) or the
 * scope that PostgreSQL is told.
 */
@TestConfiguration(proxyBeanMethods = false)
class Locks {

  /** Where members are treated as if they were at home; nowhere unless a test says so. */
  static volatile Optional<Community> homeEverywhere = Optional.empty();

  /** What becomes of the statements that set a transaction's scope. */
  static volatile UnaryOperator<String> scopeStatement = UnaryOperator.identity();

  static void lock() {
    homeEverywhere = Optional.empty();
    scopeStatement = UnaryOperator.identity();
  }

  @Bean
  static BeanPostProcessor openableLocks() {
    return new BeanPostProcessor() {
      @Override
      public Object postProcessAfterInitialization(Object bean, String name) {
        return switch (bean) {
          case DataSource dataSource -> new RewritingDataSource(dataSource);
          case Members members -> new OpenDoor(members);
          default -> bean;
        };
      }
    };
  }

  private record OpenDoor(Members members) implements Members {

    @Override
    public Optional<Member> find(UUID accountId) {
      return members.find(accountId);
    }

    @Override
    public Grants grants(Member member, Community community) {
      return members.grants(member, homeEverywhere.orElse(community));
    }

    @Override
    public Grants grantsAtNeighbours(Member member, Community home) {
      return members.grantsAtNeighbours(member, home);
    }

    @Override
    public void chooseElder(UUID accountId, boolean elder) {
      members.chooseElder(accountId, elder);
    }
  }

  private static final class RewritingDataSource extends DelegatingDataSource {

    RewritingDataSource(DataSource target) {
      super(target);
    }

    @Override
    public Connection getConnection() throws SQLException {
      var connection = super.getConnection();
      return proxy(
          Connection.class,
          (self, method, arguments) -> {
            var result = invoke(connection, method, arguments);
            return method.getName().equals("createStatement")
                ? rewriting((Statement) result)
                : result;
          });
    }

    private static Statement rewriting(Statement statement) {
      return proxy(
          Statement.class,
          (self, method, arguments) -> {
            if (method.getName().equals("execute") && arguments[0] instanceof String sql) {
              arguments[0] = scopeStatement.apply(sql);
            }
            return invoke(statement, method, arguments);
          });
    }

    private static Object invoke(Object target, Method method, Object[] arguments)
        throws Throwable {
      try {
        return method.invoke(target, arguments);
      } catch (InvocationTargetException thrown) {
        throw thrown.getTargetException();
      }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
      return type.cast(
          Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
  }
}
