import java.io.PrintWriter;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.linli.kernel.Actor;
import org.linli.kernel.Scope;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Journals posted through the facade of the books, each in a durable transaction of its own, with
 * or without a fact published in it. Another node takes the facts into the log meanwhile.
 */
final class EvidencePosting {

  static final int ACCOUNTS = 10_000;

  private static final Actor ACTOR = Actor.system(Ledger.COMMUNITY);

  private final org.linli.ledger.Ledger ledger;
  private final org.linli.evidence.Evidence evidence;
  private final TransactionTemplate transaction;
  private final PrintWriter csv;

  EvidencePosting(ApplicationContext context, PrintWriter csv) {
    ledger = context.getBean(org.linli.ledger.Ledger.class);
    evidence = context.getBean(org.linli.evidence.Evidence.class);
    transaction = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
    this.csv = csv;
  }

  double perSecond(boolean published, int seconds) throws Exception {
    var done = new AtomicLong();
    var start = System.nanoTime();
    var end = start + seconds * 1_000_000_000L;
    Callable<Void> work =
        () -> {
          while (System.nanoTime() < end) {
            Scope.in(ACTOR.scope(), () -> transaction.execute(status -> post(published)));
            done.incrementAndGet();
          }
          return null;
        };
    try (var threads = Executors.newFixedThreadPool(Ledger.CLIENTS)) {
      var works = IntStream.range(0, Ledger.CLIENTS).mapToObj(each -> work).toList();
      for (var future : threads.invokeAll(works)) {
        future.get();
      }
    }
    var wall = (System.nanoTime() - start) / 1e9;
    csv.printf("%s,%d,%.3f%n", published ? "with" : "without", done.get(), wall);
    return done.get() / wall;
  }

  private UUID post(boolean published) {
    var journal = ledger.post(ACTOR, Ledger.journal(1, ACCOUNTS));
    if (published) {
      evidence.record(ACTOR, "bench.journal", Map.of("journal", journal.toString()));
    }
    return journal;
  }
}
