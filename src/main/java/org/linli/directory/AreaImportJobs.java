package org.linli.directory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.linli.files.Files;
import org.linli.kernel.Actor;
import org.linli.kernel.Refused;
import org.linli.kernel.Scope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.FileSystemResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs announced imports beside the request that brought them, on the node that took it. An import
 * is one transaction: if its process dies, it changed nothing, and its report says so after a
 * while.
 */
@Component
class AreaImportJobs {

  private static final Logger log = LoggerFactory.getLogger(AreaImportJobs.class);

  private final AreaImportRuns runs;
  private final AreaImports imports;
  private final AreaImportReports reports;
  private final Files files;
  private final TransactionTemplate transaction;
  private final Clock clock;

  AreaImportJobs(
      AreaImportRuns runs,
      AreaImports imports,
      AreaImportReports reports,
      Files files,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.runs = runs;
    this.imports = imports;
    this.reports = reports;
    this.files = files;
    this.transaction = new TransactionTemplate(transactions);
    this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    this.clock = clock;
  }

  /** Starts an import as soon as its announcement is committed. */
  void startAfterCommit(Actor actor, UUID id) {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            Thread.ofVirtual().name("area-import-" + id).start(() -> work(actor, id));
          }
        });
  }

  private void work(Actor actor, UUID id) {
    try {
      inTransaction(actor, () -> run(actor, id));
    } catch (ImportRejected rejected) {
      var count = (int) rejected.details().getFirst();
      fail(actor, id, rejected.code().code(), count, rejected.rows());
    } catch (Refused refused) {
      fail(actor, id, refused.code().code(), 0, List.of());
    } catch (RuntimeException broken) {
      log.error("Import {} failed", id, broken);
      fail(actor, id, "web.broken", 0, List.of());
    }
  }

  private void run(Actor actor, UUID id) {
    var report = reports.find(actor.communityId(), id).orElseThrow();
    var given = report.files().stream().map(file -> kept(actor, file)).toList();
    var progress = new ProgressNotes((read, written) -> note(actor, id, read, written), clock);
    try {
      runs.report(actor, id, runs.take(actor, given, report.skipWrong(), progress));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** In a transaction of its own: others see it while the import itself is not committed. */
  private void note(Actor actor, UUID id, int read, AreaImport.Written written) {
    inTransaction(
        actor, () -> imports.progress(actor.communityId(), id, read, written, clock.instant()));
  }

  private NamedFile kept(Actor actor, AreaImport.KeptFile file) {
    return new NamedFile(
        file.name(), new FileSystemResource(files.open(actor, file.sha256()).content()));
  }

  private void fail(Actor actor, UUID id, String code, int count, List<AreaImport.Rejected> rows) {
    inTransaction(
        actor, () -> imports.failed(actor.communityId(), id, code, count, rows, clock.instant()));
  }

  private void inTransaction(Actor actor, Runnable work) {
    Scope.in(
        actor.scope(),
        () -> {
          transaction.executeWithoutResult(status -> work.run());
          return true;
        });
  }
}
