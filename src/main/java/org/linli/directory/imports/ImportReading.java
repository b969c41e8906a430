package org.linli.directory.imports;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.directory.ImportPace;
import org.linli.kernel.Actor;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Files of registers as those see them who keep the register. */
@Service
@Transactional(readOnly = true)
public class ImportReading {

  private final ImportQueries queries;
  private final SealedFiles files;
  private final ImportPaces paces;
  private final Registers registers;
  private final Clock clock;

  ImportReading(
      ImportQueries queries,
      SealedFiles files,
      ImportPaces paces,
      Registers registers,
      Clock clock) {
    this.queries = queries;
    this.files = files;
    this.paces = paces;
    this.registers = registers;
    this.clock = clock;
  }

  /** The import with what is wrong in its file, or how far the work on it is. */
  public Preview preview(Actor actor, UUID importId) {
    var found = get(actor, importId);
    var community = actor.communityId();
    var wrong = found.state() == ImportState.WRONG;
    return new Preview(
        found,
        wrong ? files.errors(community, importId) : List.of(),
        found.state().underWay()
            ? paces.of(community, importId, clock.instant())
            : Optional.empty());
  }

  /** The last twenty imports of a register. */
  public List<RegisterImport> latest(Actor actor, String register) {
    actor.require(registers.named(register).preparing());
    return queries.latest(actor.communityId(), register);
  }

  /** What waits for the actor to apply it, the oldest first. */
  public List<RegisterImport> waiting(Actor actor) {
    return actor.may(ImportPermission.COMMIT)
        ? queries.waiting(actor.communityId()).stream()
            .filter(file -> actor.may(registers.named(file.register()).preparing()))
            .toList()
        : List.of();
  }

  /** The rows of a file that has something wrong, each with what it is. */
  public Corrections corrections(Actor actor, UUID importId) {
    var found = get(actor, importId);
    var rows = new ArrayList<SheetRow>();
    Workbooks.read(files.content(actor.communityId(), importId), rows::add);
    return new Corrections(
        found.register(), found.fileName(), rows, files.errors(actor.communityId(), importId));
  }

  RegisterImport get(Actor actor, UUID importId) {
    var found =
        queries
            .find(actor.communityId(), importId)
            .orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
    actor.require(registers.named(found.register()).preparing());
    return found;
  }

  /** An import, the wrong cells of its file in the order of the sheet, and how far it is. */
  public record Preview(RegisterImport file, List<CellError> errors, Optional<ImportPace> pace) {

    public Preview {
      errors = List.copyOf(errors);
    }
  }

  /** A file to be corrected. */
  public record Corrections(
      String register, String fileName, List<SheetRow> rows, List<CellError> errors) {}
}
