package org.linli.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linli.kernel.Actor;
import org.linli.kernel.Channel;
import org.linli.kernel.Grants;
import org.linli.kernel.Paging;
import org.linli.kernel.Scope;
import org.linli.needs.NeedIntake;
import org.linli.needs.NeedReading;
import org.linli.needs.NeedStatus;
import org.linli.needs.RaiseNeed;
import org.linli.testing.IntegrationTest;
import org.linli.testing.NeedBuilder;
import org.linli.testing.Sql;
import org.linli.testing.Town;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The scope of a call reaches the database, and nothing of it stays behind. */
@IntegrationTest
class ScopedTransactionTest {

  private static final RaiseNeed WORDS = new RaiseNeed("housing", "灯不亮", "", "张三", "13800138000");

  @Autowired private ApplicationContext context;
  @Autowired private PlatformTransactionManager transactions;
  @Autowired private JdbcClient jdbc;
  @Autowired private Town town;
  @Autowired private NeedBuilder aNeed;
  @Autowired private NeedIntake intake;
  @Autowired private NeedReading reading;

  @Value("${spring.datasource.url}")
  private String url;

  @Test
  void transactionKnowsTheCommunitiesOfItsScope() {
    var scope = new Scope(new TreeSet<>(List.of(12L, 7L)), false);
    assertThat(within(scope, this::session).communities()).isEqualTo("7,12");
    assertThat(within(scope, this::session).user()).isEqualTo("linli_app");
  }

  @Test
  void publicReadingRunsAsThePublicRole() {
    var session = within(Scope.publicOf(7), this::session);
    assertThat(session.communities()).isEqualTo("7");
    assertThat(session.user()).isEqualTo("linli_public");
  }

  @Test
  void nothingOfTheScopeStaysOnTheConnection() {
    var inside = within(Scope.publicOf(7), this::session);
    var after = within(Scope.none(), this::session);
    assertThat(after.process()).as("the same pooled connection").isEqualTo(inside.process());
    assertThat(after.communities()).isEmpty();
    assertThat(after.user()).isEqualTo("linli_app");
  }

  @Test
  void nothingOfTheScopeStaysAfterARollback() {
    var inside =
        Scope.in(
            Scope.of(7),
            () ->
                template()
                    .execute(
                        status -> {
                          status.setRollbackOnly();
                          return session();
                        }));
    var after = session();
    assertThat(after.process()).as("the same pooled connection").isEqualTo(inside.process());
    assertThat(after.communities()).isEmpty();
  }

  @Test
  void withoutAScopeNoTenantTableShowsARow() {
    closeANeed();
    var filled = tenantTables().stream().filter(table -> superuser().number(count(table)) > 0);
    assertThat(filled).contains("needs.need", "needs.step", "matching.claim", "files.file");
    assertThat(tenantTables())
        .allSatisfy(table -> assertThat(within(Scope.none(), () -> number(count(table)))).isZero());
  }

  @Test
  void outsideATransactionNoTenantTableShowsARow() {
    closeANeed();
    var found =
        Scope.in(
            Scope.of(1),
            () -> tenantTables().stream().filter(table -> number(count(table)) > 0).toList());
    assertThat(found).isEmpty();
  }

  @Test
  void scopeShowsRowsOfItsCommunityOnly() {
    var home = closeANeed();
    closeANeed();
    assertThat(tenantTables())
        .allSatisfy(
            table ->
                assertThat(
                        within(
                            Scope.of(home),
                            () ->
                                number(
                                    "select count(*) from %s where community_id <> %d"
                                        .formatted(table, home))))
                    .isZero());
    assertThat(within(Scope.of(home), () -> number(count("needs.need")))).isOne();
  }

  @Test
  void rowsOfAnotherCommunityCannotBeWritten() {
    var home = closeANeed();
    var foreign = town.newCommunity().id();
    var insert = "insert into needs.number_counter values (%d, 2030, 1)".formatted(foreign);
    assertThatThrownBy(() -> within(Scope.of(home), () -> jdbc.sql(insert).update()))
        .isInstanceOf(DataAccessException.class)
        .rootCause()
        .hasMessageContaining("row-level security");
  }

  @Test
  void everyFacadeRefusesToRunWithoutAScope() {
    var actor = actorWithout(Scope.none());
    var called = new ArrayList<String>();
    for (var bean : context.getBeansWithAnnotation(Service.class).values()) {
      for (var method : AopUtils.getTargetClass(bean).getDeclaredMethods()) {
        if (Modifier.isPublic(method.getModifiers()) && startsWithAScope(method)) {
          called.add(method.getDeclaringClass().getSimpleName() + "." + method.getName());
          assertThatThrownBy(() -> call(bean, method, actor))
              .as("%s", method)
              .isInstanceOf(IllegalStateException.class)
              .hasMessageStartingWith("No scope");
        }
      }
    }
    assertThat(called).contains("NeedIntake.raise", "MonthTallies.current", "Files.open");
  }

  @Test
  void facadesCalledFromAFacadeShareItsScope() {
    var resident = town.actor(town.newCommunity(), "resident");
    var number = within(resident.scope(), () -> intake.raise(resident, WORDS));
    assertThat(reading.mine(resident, number).content()).isEqualTo("灯不亮");
  }

  @Test
  void transactionRefusesASecondScope() {
    var resident = town.actor(town.newCommunity(), "resident");
    var foreign = town.newCommunity();
    assertThatIllegalStateException()
        .isThrownBy(() -> within(Scope.of(foreign.id()), () -> intake.raise(resident, WORDS)))
        .withMessageStartingWith("A transaction has one scope");
  }

  @Test
  void transactionThatReadsForThePublicRefusesToActForAMember() {
    var resident = town.actor(town.newCommunity(), "resident");
    var open = Scope.publicOf(resident.communityId());
    assertThatIllegalStateException()
        .isThrownBy(() -> within(open, () -> reading.mine(resident, Paging.first())));
  }

  @Test
  void publicRoleReadsWhatWasPublishedAndWritesNothing() {
    var home = closeANeed();
    assertThat(within(Scope.publicOf(home), () -> number(count("needs.v_public_need")))).isOne();
    assertThat(
            superuser()
                .list(
                    """
                    select table_name from platform.placement
                    where has_table_privilege('linli_public', table_name,
                      'insert, update, delete, truncate')
                    """))
        .isEmpty();
  }

  private long closeANeed() {
    var community = town.newCommunity();
    aNeed.in(
        NeedStatus.CLOSED,
        town.actor(community, "resident"),
        town.actor(community, "community-worker"),
        town.actor(community, "liaison"));
    return community.id();
  }

  private TransactionTemplate template() {
    return new TransactionTemplate(transactions);
  }

  private <T> T within(Scope scope, Supplier<T> work) {
    return Scope.in(scope, () -> template().execute(status -> work.get()));
  }

  private Session session() {
    return jdbc.sql(
            """
            select pg_backend_pid() as process, current_user as user,
              coalesce(current_setting('app.communities', true), '') as communities
            """)
        .query(Session.class)
        .single();
  }

  private List<String> tenantTables() {
    return superuser()
        .list("select table_name from platform.placement where kind = 'sharded' order by 1");
  }

  private Sql superuser() {
    return Sql.of(url);
  }

  private static String count(String table) {
    return "select count(*) from " + table;
  }

  private int number(String sql) {
    return jdbc.sql(sql).query(Integer.class).single();
  }

  private static boolean startsWithAScope(Method method) {
    var first = method.getParameterCount() == 0 ? Void.class : method.getParameterTypes()[0];
    return first == Actor.class || first == Scope.class;
  }

  /** With nothing but the actor or scope: the call must be refused before it looks at the rest. */
  private static void call(Object bean, Method method, Actor actor) throws Throwable {
    var arguments =
        Arrays.stream(method.getParameterTypes()).map(type -> argument(type, actor)).toArray();
    try {
      method.invoke(bean, arguments);
    } catch (InvocationTargetException thrown) {
      throw thrown.getCause() == null ? thrown : thrown.getCause();
    }
  }

  private static @Nullable Object argument(Class<?> type, Actor actor) {
    if (type == Actor.class) {
      return actor;
    }
    if (type == Scope.class) {
      return actor.scope();
    }
    if (type == long.class) {
      return Long.valueOf(0);
    }
    return type == boolean.class ? Boolean.FALSE : type == int.class ? Integer.valueOf(0) : null;
  }

  private static Actor actorWithout(Scope scope) {
    return new Actor(UUID.randomUUID(), scope, Channel.WEB, Optional.empty(), Grants.none());
  }

  private record Session(int process, String user, String communities) {}
}
