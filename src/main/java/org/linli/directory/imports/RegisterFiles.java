package org.linli.directory.imports;

import java.io.IOException;
import java.time.Clock;
import java.util.UUID;
import org.linli.directory.ImportProgress;
import org.linli.kernel.Actor;
import org.linli.kernel.Ids;
import org.linli.kernel.Invalid;
import org.linli.kernel.Refused;
import org.linli.kernel.Scope;
import org.linli.platform.JobQueue;
import org.linli.platform.Languages;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings a register in from a spreadsheet (DATA-1): a preview first, then exactly the previewed
 * file, and for a day the way back. Small files are done when the call returns, large ones by
 * {@link ImportJob}. Commit and undo hold the register's lock: of two at once the second waits,
 * finds the register changed and is asked to look again.
 */
@Service
@Transactional
public class RegisterFiles {

  /** A register of some thousand rows is worked on beside the request. */
  private static final int AT_ONCE_BYTES = 200_000;

  private static final int AT_ONCE_ROWS = 2_000;

  private final RegisterImports imports;
  private final ImportReading reading;
  private final SealedFiles files;
  private final ImportWork work;
  private final JobQueue queue;
  private final Registers registers;
  private final Languages languages;
  private final Clock clock;

  RegisterFiles(
      RegisterImports imports,
      ImportReading reading,
      SealedFiles files,
      ImportWork work,
      JobQueue queue,
      Registers registers,
      Languages languages,
      Clock clock) {
    this.imports = imports;
    this.reading = reading;
    this.files = files;
    this.work = work;
    this.queue = queue;
    this.registers = registers;
    this.languages = languages;
    this.clock = clock;
  }

  /**
   * Takes a file and looks at it without changing the register.
   *
   * @param register name of a {@link Register}
   * @return the import, to be looked at and committed
   * @throws Refused if it is no XLSX file with our headings
   */
  public UUID upload(Actor actor, String register, String fileName, InputStreamSource file)
      throws IOException {
    var into = registers.named(register);
    actor.require(into.preparing());
    var given = GivenFile.read(fileName, file);
    SheetHeader.check(into, given.content(), languages.chinese());
    var id = Ids.next();
    imports.insert(actor, id, register, given, files.seal(id, given.content()), clock.instant());
    start(actor, id, given.content().length <= AT_ONCE_BYTES);
    return id;
  }

  /** Counts again what the file would do: somebody changed the register meanwhile. */
  public void lookAgain(Actor actor, UUID importId) {
    var found = reading.get(actor, importId);
    found.mayBeChecked();
    begin(actor, found, ImportState.CHECKING);
  }

  /**
   * Applies the previewed file.
   *
   * @throws Refused if it is not ready, or the register changes at this moment
   * @throws Invalid if the register changed since the preview: look again first
   */
  public void commit(Actor actor, UUID importId) {
    actor.require(ImportPermission.COMMIT);
    var found = reading.get(actor, importId);
    found.mayBeCommitted();
    if (registers.named(found.register()).changes(actor.communityId()) != found.seenChanges()) {
      throw Invalid.field("import", ImportError.REGISTER_CHANGED);
    }
    begin(actor, found, ImportState.COMMITTING);
  }

  /**
   * Takes an import back: rows it made go, rows it changed return, rows that somebody changed since
   * stay.
   *
   * @throws Refused if it was not committed within the last day
   */
  public void undo(Actor actor, UUID importId) {
    actor.require(ImportPermission.COMMIT);
    var found = reading.get(actor, importId);
    found.mayBeUndone(clock.instant());
    begin(actor, found, ImportState.UNDOING);
  }

  /** Lets files and former values go that nobody may use any more. */
  public void forget(Scope scope) {
    files.forget(scope.communityId(), clock.instant().minus(RegisterImport.UNDOABLE));
  }

  private void begin(Actor actor, RegisterImport file, ImportState state) {
    imports.begin(actor, file.id(), state);
    start(actor, file.id(), file.figures().read() <= AT_ONCE_ROWS);
  }

  private void start(Actor actor, UUID importId, boolean atOnce) {
    if (atOnce) {
      work.run(actor.communityId(), importId, ImportProgress.UNHEARD);
    } else {
      ImportJob.ask(queue, actor.communityId(), importId);
    }
  }
}
