package org.linli.directory.imports;

import java.time.Clock;
import java.util.UUID;
import org.linli.directory.ProgressNotes;
import org.linli.kernel.Ids;
import org.linli.kernel.Refused;
import org.linli.kernel.Scope;
import org.linli.platform.JobQueue;
import org.linli.platform.QueuedJob;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Works on large files beside the requests. The work is one transaction: if its process dies, it
 * changed nothing, and a node begins it again.
 */
@Component
class ImportJob implements QueuedJob {

  static final String NAME = "directory.register-import";

  private static final Logger log = LoggerFactory.getLogger(ImportJob.class);

  private final ImportWork work;
  private final ImportQueries queries;
  private final RegisterImports imports;
  private final ImportPaces paces;
  private final TransactionTemplate transaction;
  private final Clock clock;

  ImportJob(
      ImportWork work,
      ImportQueries queries,
      RegisterImports imports,
      ImportPaces paces,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.work = work;
    this.queries = queries;
    this.imports = imports;
    this.paces = paces;
    this.transaction = new TransactionTemplate(transactions);
    this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    this.clock = clock;
  }

  /** Lets a node do it as soon as the caller's transaction has committed. */
  static void ask(JobQueue queue, long communityId, UUID importId) {
    queue.add(NAME, communityId + "/" + importId + "/" + Ids.next());
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public void run(String piece) {
    var parts = piece.split("/", -1);
    var community = Long.parseLong(parts[0]);
    var importId = UUID.fromString(parts[1]);
    Scope.in(Scope.of(community), () -> attempt(community, importId));
  }

  private boolean attempt(long community, UUID importId) {
    try {
      inTransaction(() -> work.run(community, importId, progress(community, importId)));
    } catch (Refused refused) {
      fail(community, importId, refused.code().code());
    } catch (DuplicateKeyException taken) {
      fail(community, importId, ImportError.REGISTER_CHANGED.code());
    } catch (RuntimeException broken) {
      log.error("Work on import {} failed", importId, broken);
      fail(community, importId, "web.broken");
    }
    return true;
  }

  private ProgressNotes progress(long community, UUID importId) {
    return new ProgressNotes(
        (read, written) -> {
          var rows = written.total() == 0 ? read : written.rows();
          var now = clock.instant();
          inTransaction(() -> paces.note(community, importId, rows, written.total(), now));
        },
        clock);
  }

  /** Where the database is gone, this fails too, and the work is begun again later. */
  private void fail(long community, UUID importId, String code) {
    inTransaction(
        () -> {
          var file = queries.lock(community, importId).orElseThrow();
          if (file.state().underWay()) {
            imports.failed(community, file, code);
            paces.end(community, importId);
          }
        });
  }

  private void inTransaction(Runnable work) {
    transaction.executeWithoutResult(status -> work.run());
  }
}
