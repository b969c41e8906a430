package org.linli.directory.imports;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.linli.audit.AuditEntry;
import org.linli.audit.AuditTrail;
import org.linli.directory.ImportProgress;
import org.linli.kernel.Refused;
import org.linli.kernel.Scope;
import org.springframework.stereotype.Component;

/**
 * Does what was asked for with a file, within the caller's transaction: all of it or nothing. Its
 * row is locked first, so that of two nodes the second finds the work done.
 */
@Component
class ImportWork {

  private final RegisterImports imports;
  private final ImportQueries queries;
  private final SealedFiles files;
  private final Registers registers;
  private final ImportPaces paces;
  private final AuditTrail audit;
  private final Clock clock;

  ImportWork(
      RegisterImports imports,
      ImportQueries queries,
      SealedFiles files,
      Registers registers,
      ImportPaces paces,
      AuditTrail audit,
      Clock clock) {
    this.imports = imports;
    this.queries = queries;
    this.files = files;
    this.registers = registers;
    this.paces = paces;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Does it; nothing if it was done before.
   *
   * @throws Refused if the register changed since the preview: look again first
   */
  void run(long communityId, UUID importId, ImportProgress progress) {
    var file = queries.lock(communityId, importId).orElseThrow();
    var register = registers.named(file.register());
    switch (file.state()) {
      case CHECKING -> check(communityId, file, register, progress);
      case COMMITTING -> commit(communityId, file, register, progress);
      case UNDOING -> undo(communityId, file, register, progress);
      default -> {}
    }
    paces.end(communityId, importId);
  }

  private void check(
      long communityId, RegisterImport file, Register register, ImportProgress progress) {
    var seen = register.changes(communityId);
    var content = files.content(communityId, file.id());
    var plan = register.plan(communityId, content, false, progress);
    var problems = files.seal(file.id(), plan.errors());
    imports.previewed(communityId, file.id(), seen, plan.figures(), problems);
  }

  /** Plans before it takes the register's lock; the count tells whether the plan still holds. */
  private void commit(
      long communityId, RegisterImport file, Register register, ImportProgress progress) {
    var content = files.content(communityId, file.id());
    var plan = register.plan(communityId, content, true, progress);
    if (register.change(communityId) != file.seenChanges() || plan.errors().count() > 0) {
      throw new Refused(ImportError.REGISTER_CHANGED);
    }
    plan.write(file.id(), progress);
    imports.committed(communityId, file, clock.instant());
    record(communityId, file, "directory.register-imported");
  }

  private void undo(
      long communityId, RegisterImport file, Register register, ImportProgress progress) {
    progress.written(0, file.figures().added() + file.figures().changed());
    register.change(communityId);
    var kept = register.undo(communityId, file.id());
    imports.undone(communityId, file.id(), kept, clock.instant());
    record(communityId, file, "directory.import-undone");
  }

  private void record(long communityId, RegisterImport file, String action) {
    var scope = Scope.of(communityId);
    audit.record(scope, Optional.of(file.askedBy()), AuditEntry.of(action, file.id()));
  }
}
