import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.linli.kernel.Actor;
import org.linli.kernel.Channel;
import org.linli.kernel.Cursor;
import org.linli.kernel.Grants;
import org.linli.kernel.Paging;
import org.linli.kernel.Scope;
import org.linli.ledger.LedgerReading;
import org.springframework.context.ApplicationContext;

/**
 * How long a balance of a past moment and a page of a statement take in an account with very many
 * transfers ÷ in one with a thousand, one after the other: the median of the ratios of pairs.
 */
final class LedgerGrowth {

  private static final long COMMUNITY = 2;
  private static final long FEW = 1_000;
  private static final int WARM = 300;
  private static final int PAIRS = 501;
  private static final Instant BEGUN = Instant.parse("2020-01-01T00:00:00Z");

  private final LedgerReading reading;
  private final Connection superuser;
  private final PrintWriter csv;
  private final Path results;
  private final Actor actor =
      new Actor(
          new UUID(0, 1),
          Scope.of(COMMUNITY),
          Channel.SYSTEM,
          Optional.empty(),
          new Grants(Set.of("ledger:read"), Optional.empty()));

  LedgerGrowth(Path results, ApplicationContext context, Connection superuser) throws Exception {
    this.results = results;
    this.reading = context.getBean(LedgerReading.class);
    this.superuser = superuser;
    csv = new PrintWriter(Files.newBufferedWriter(results.resolve("growth.csv")), true);
    csv.println("pair,what,transfers,micros");
  }

  /**
   * @return what was found, as it is printed
   */
  String measure(long many) throws Exception {
    fill(many);
    var sizes = Map.of(1, FEW, 3, many);
    var ratios = new LinkedHashMap<String, Series>();
    for (var pair = -WARM; pair < PAIRS; pair++) {
      for (var what : new String[] {"balance", "statement"}) {
        var first = pair % 2 == 0 ? 1 : 3;
        var took = new LinkedHashMap<Integer, Double>();
        for (var account : new int[] {first, 4 - first}) {
          took.put(account, micros(what, account, sizes.get(account)));
          if (pair >= 0) {
            csv.printf("%d,%s,%d,%.1f%n", pair, what, sizes.get(account), took.get(account));
          }
        }
        if (pair >= 0) {
          ratios.computeIfAbsent(what, key -> new Series()).add(took.get(3) / took.get(1));
        }
      }
    }
    csv.close();
    return "balance_growth=%s statement_growth=%s transfers=%d"
        .formatted(
            Series.round(ratios.get("balance").median(), 2),
            Series.round(ratios.get("statement").median(), 2),
            many);
  }

  private double micros(String what, int account, long transfers) {
    var seconds = ThreadLocalRandom.current().nextLong(transfers / 2, transfers);
    var moment = BEGUN.plusSeconds(seconds);
    var start = System.nanoTime();
    if (what.equals("balance")) {
      reading.balance(actor, LedgerScript.id(account), moment);
    } else {
      var after = Optional.of(new Cursor(moment, new UUID(0, 0)));
      reading.statement(actor, LedgerScript.id(account), new Paging(after, 20));
    }
    return (System.nanoTime() - start) / 1e3;
  }

  /** Account 1 gets a thousand from account 2, account 3 many from account 4: one a second. */
  private void fill(long many) throws Exception {
    Database.run(superuser, "set session_replication_role = replica");
    for (var sql : Ledger.accounts(COMMUNITY, 4, 1)) {
      Database.run(superuser, sql);
    }
    fill(1, 2, FEW);
    fill(3, 4, many);
    Database.run(superuser, "set session_replication_role = default");
    Database.run(superuser, "vacuum analyze ledger.transfer, ledger.journal, ledger.balance");
    try (var statement = superuser.createStatement();
        var row =
            statement.executeQuery(
                "select count(*) from ledger.transfer where community_id = " + COMMUNITY)) {
      row.next();
      Files.writeString(results.resolve("growth.txt"), "transfers " + row.getLong(1) + "\n");
    }
  }

  private void fill(int debit, int credit, long count) throws Exception {
    Database.run(
        superuser,
        """
        insert into ledger.journal (community_id, journal_id, key, input_hash, kind, day, at, lines)
        select %1$d, %2$s, 'bench-%3$d-' || n, '', 'POSTING', '2020-01-01',
          timestamptz '2020-01-01 00:00:00Z' + n * interval '100 second', 100
        from generate_series(0, %4$d / 100) n
        """
            .formatted(COMMUNITY, LedgerScript.account("n * 10 + " + debit), debit, count));
    Database.run(
        superuser,
        """
        insert into ledger.transfer (community_id, journal_id, transfer_id, debit_id, debit_stripe,
          debit_balance, credit_id, credit_stripe, credit_balance, amount, posted, pending, at)
        select %1$d, %2$s, %3$s, '%4$s', 0, n + 1, '%5$s', 0, -n - 1, 1, 1, 0,
          timestamptz '2020-01-01 00:00:00Z' + n * interval '1 second'
        from generate_series(0, %6$d - 1) n
        """
            .formatted(
                COMMUNITY,
                LedgerScript.account("n / 100 * 10 + " + debit),
                LedgerScript.account("n * 10 + " + debit),
                LedgerScript.id(debit),
                LedgerScript.id(credit),
                count));
  }
}
