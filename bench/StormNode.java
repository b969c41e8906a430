import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.linli.evidence.Evidence;
import org.linli.evidence.EvidenceReading;
import org.linli.kernel.Actor;
import org.linli.kernel.DomainEvent;
import org.linli.kernel.Refused;
import org.linli.kernel.Scope;
import org.linli.ledger.Amount;
import org.linli.ledger.Ledger;
import org.linli.ledger.PostJournal;
import org.linli.ledger.Transfer;
import org.linli.ledger.Unit;
import org.linli.platform.Inbox;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.EnableAspectJAutoProxy;
import org.springframework.context.annotation.FilterType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * What keeps the books and the evidence, as the platform has it, with the platform's own PostgreSQL
 * below it and without everything else: so it is back within seconds and can be killed often. The
 * platform's API posts no journals; here one request posts one and publishes it, in one
 * transaction.
 */
@Configuration(proxyBeanMethods = false)
@EnableTransactionManagement(proxyTargetClass = true)
@EnableAspectJAutoProxy(proxyTargetClass = true)
@ComponentScan(
    basePackages = {
      "org.linli.evidence",
      "org.linli.ledger",
      "org.linli.platform",
      "org.linli.postgres"
    },
    useDefaultFilters = false,
    includeFilters =
        @Filter(
            type = FilterType.REGEX,
            pattern = {
              "org.linli.evidence.(Evidence|EvidenceReading|LogOpening|LogRunner|LogTables|Outbox)",
              "org.linli.evidence.(Cosigning|PublishedLog|Sequencer|WitnessTables)",
              "org.linli.ledger.(JdbcLedger|Ledger|LedgerQueries)",
              "org.linli.platform.(Inbox|JobQueue|ScopeAdvice|ScopedTransactionManager)",
              "org.linli.postgres.PostgresConfiguration"
            }))
class StormNode {

  static final String CHECKPOINT = "/checkpoint";

  private static final List<String> MIGRATED = List.of("__root", "directory", "evidence", "ledger");
  private static final Actor ACTOR = Actor.system(Storm.COMMUNITY);
  private static final int REFUSED = 409;
  private static final int FAILED = 503;

  public static void main(String[] arguments) {
    new SpringApplicationBuilder(StormNode.class).web(WebApplicationType.NONE).run(arguments);
  }

  @Bean
  Clock clock() {
    return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
  }

  @Bean
  JsonMapper json() {
    return new JsonMapper();
  }

  @Bean
  HikariDataSource database(JdbcConnectionDetails application, FlywayConnectionDetails owner) {
    MIGRATED.forEach(module -> migrate(module, owner));
    var pool = new HikariDataSource();
    pool.setJdbcUrl(application.getJdbcUrl());
    pool.setUsername(application.getUsername());
    pool.setPassword(application.getPassword());
    pool.setMaximumPoolSize(16);
    pool.setConnectionTimeout(5_000);
    return pool;
  }

  private static void migrate(String module, FlywayConnectionDetails owner) {
    var history = "flyway_schema_history";
    Flyway.configure()
        .dataSource(owner.getJdbcUrl(), owner.getUsername(), owner.getPassword())
        .locations("classpath:db/migration/" + module)
        .defaultSchema("platform")
        .table(module.equals("__root") ? history : history + "_" + module)
        .baselineOnMigrate(true)
        .baselineVersion("0")
        .load()
        .migrate();
  }

  @Bean
  JdbcClient jdbc(DataSource database) {
    return JdbcClient.create(database);
  }

  @Bean
  Commands commands(
      Ledger ledger,
      Evidence evidence,
      Inbox inbox,
      PlatformTransactionManager transactions,
      Clock clock) {
    return new Commands(ledger, evidence, inbox, new TransactionTemplate(transactions), clock);
  }

  /** Answers once everything else is there. */
  @Bean
  HttpServer server(Commands commands, EvidenceReading reading, @Value("${server.port}") int port)
      throws IOException {
    var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    var server = HttpServer.create(address, 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", exchange -> answer(exchange, commands::run));
    server.createContext(
        CHECKPOINT,
        exchange -> answer(exchange, said -> reading.checkpoint(EvidenceReading.ANYBODY).note()));
    server.start();
    return server;
  }

  private static void answer(HttpExchange exchange, Function<List<String>, String> command)
      throws IOException {
    try (exchange) {
      var body = exchange.getRequestBody().readAllBytes();
      var said = new String(body, StandardCharsets.UTF_8).lines().toList();
      try {
        send(exchange, 200, command.apply(said));
      } catch (Refused refused) {
        send(exchange, REFUSED, refused.code().code());
      } catch (RuntimeException failed) {
        send(exchange, FAILED, failed.toString());
      }
    }
  }

  private static void send(HttpExchange exchange, int status, String text) throws IOException {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  /** A line each: key, what to do, and either the journal that it follows or the transfers. */
  record Commands(
      Ledger ledger, Evidence evidence, Inbox inbox, TransactionTemplate transaction, Clock clock) {

    /**
     * @return id of the journal
     */
    String run(List<String> said) {
      return Scope.in(ACTOR.scope(), () -> transaction.execute(status -> posted(said).toString()));
    }

    /** Whatever is answered again was published before. */
    private UUID posted(List<String> said) {
      var journal = journal(said);
      if (inbox.first(new Posted(journal, clock.instant()), "storm")) {
        var facts = Map.of("journal", journal.toString(), "key", said.getFirst());
        evidence.record(ACTOR, "storm.journal", facts);
      }
      return journal;
    }

    private UUID journal(List<String> said) {
      var key = said.getFirst();
      var about = said.get(2);
      return switch (said.get(1)) {
        case "SETTLE" -> ledger.settle(ACTOR, key, UUID.fromString(about));
        case "CANCEL" -> ledger.cancel(ACTOR, key, UUID.fromString(about));
        case "REVERSE" -> ledger.reverse(ACTOR, key, UUID.fromString(about), "");
        case "RESERVE" -> ledger.reserve(ACTOR, journal(key, about), Optional.empty());
        default -> ledger.post(ACTOR, journal(key, about));
      };
    }

    private static PostJournal journal(String key, String transfers) {
      var each = Stream.of(transfers.split(";")).map(it -> it.split(" "));
      return PostJournal.today(key, "", each.map(Commands::transfer).toArray(Transfer[]::new));
    }

    private static Transfer transfer(String[] words) {
      var amount = new Amount(Unit.valueOf(words[2]), Long.parseLong(words[3]));
      return new Transfer(UUID.fromString(words[0]), UUID.fromString(words[1]), amount);
    }
  }

  /** What the inbox asks for. */
  record Posted(UUID eventId, Instant at) implements DomainEvent {

    @Override
    public long communityId() {
      return Storm.COMMUNITY;
    }
  }
}
