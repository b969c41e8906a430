package org.linli.directory.people;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.audit.AuditEntry;
import org.linli.audit.AuditTrail;
import org.linli.kernel.Actor;
import org.linli.kernel.Ids;
import org.linli.kernel.Invalid;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.linli.vault.Vault;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Brings a register in from a spreadsheet (DATA-1): a preview first, then exactly the previewed
 * file, and for a day the way back. Commit and undo hold {@link PeopleRegister}: of two at once the
 * second waits, finds the register changed and is asked to look again.
 */
@Service
@Transactional
public class RegisterFiles {

  /** How long an import may be undone. */
  public static final Duration UNDOABLE = Duration.ofDays(1);

  private static final String PROBLEMS = "directory/import/problems";
  private static final String PURPOSE = "directory/import/content";

  private final RegisterImports imports;
  private final PeopleImport people;
  private final PeopleRegister register;
  private final Vault vault;
  private final AuditTrail audit;
  private final JsonMapper json;
  private final Clock clock;

  RegisterFiles(
      RegisterImports imports,
      PeopleImport people,
      PeopleRegister register,
      Vault vault,
      AuditTrail audit,
      JsonMapper json,
      Clock clock) {
    this.imports = imports;
    this.people = people;
    this.register = register;
    this.vault = vault;
    this.audit = audit;
    this.json = json;
    this.clock = clock;
  }

  /**
   * Looks at a file without changing the register.
   *
   * @return the import, to be looked at and committed
   * @throws Refused if it is no XLSX file with our headings
   */
  public UUID upload(Actor actor, String fileName, InputStreamSource file) throws IOException {
    actor.require(PeoplePermission.IMPORT);
    byte[] content;
    try (var in = file.getInputStream()) {
      content = in.readAllBytes();
    }
    var seen = register.changes(actor.communityId());
    var checked = people.check(actor.communityId(), content);
    var id = Ids.next();
    var report = report(id, fileName, sha256(content), seen, checked.figures());
    var sealed = vault.seal(PURPOSE, id, Base64.getEncoder().encodeToString(content));
    imports.insert(actor, report, sealed, sealed(id, checked));
    return id;
  }

  /** The import with what is wrong in its file. */
  @Transactional(readOnly = true)
  public Preview preview(Actor actor, UUID importId) {
    var found = get(actor, importId);
    var open = found.state() == ImportState.WRONG;
    return new Preview(found, open ? errors(actor, importId) : List.of());
  }

  /** Counts again what the file would do: somebody changed the register meanwhile. */
  public void lookAgain(Actor actor, UUID importId) {
    var found = get(actor, importId);
    ready(found);
    var seen = register.changes(actor.communityId());
    var checked = people.check(actor.communityId(), content(actor, importId));
    var figures = checked.figures();
    var problems = sealed(importId, checked);
    imports.previewed(actor, importId, state(figures), seen, figures, problems);
  }

  /**
   * Applies the previewed file.
   *
   * @throws Invalid if the register changed since the preview: look again first
   */
  public void commit(Actor actor, UUID importId) {
    actor.require(PeoplePermission.IMPORT);
    var changes = register.change(actor.communityId());
    var found = get(actor, importId);
    ready(found);
    if (found.seenChanges() != changes) {
      throw Invalid.field("import", PeopleError.REGISTER_CHANGED);
    }
    var content = content(actor, importId);
    if (found.state() != ImportState.PREVIEWED || !sha256(content).equals(found.sha256())) {
      throw new Refused(PeopleError.IMPORT_NOT_READY);
    }
    people.apply(actor.communityId(), importId, content);
    imports.committed(actor, importId, clock.instant());
    audit.record(actor, AuditEntry.of("directory.register-imported", importId));
  }

  /**
   * Takes an import back: rows it made go, rows it changed return, rows that somebody changed since
   * stay.
   *
   * @throws Refused if it was not committed within the last day
   */
  public void undo(Actor actor, UUID importId) {
    actor.require(PeoplePermission.IMPORT);
    register.change(actor.communityId());
    var found = get(actor, importId);
    var now = clock.instant();
    if (found.state() != ImportState.COMMITTED) {
      throw new Refused(PeopleError.IMPORT_NOT_READY);
    }
    if (found.committedAt().orElse(Instant.EPOCH).plus(UNDOABLE).isBefore(now)) {
      throw new Refused(PeopleError.UNDO_TOO_LATE);
    }
    var kept = people.undo(actor.communityId(), importId);
    imports.undone(actor, importId, kept, now);
    audit.record(actor, AuditEntry.of("directory.import-undone", importId));
  }

  /** The last twenty imports. */
  @Transactional(readOnly = true)
  public List<RegisterImport> latest(Actor actor) {
    actor.require(PeoplePermission.IMPORT);
    return imports.latest(actor.communityId());
  }

  /** The rows of a file that has something wrong, each with what it is. */
  @Transactional(readOnly = true)
  public Corrections corrections(Actor actor, UUID importId) {
    var found = get(actor, importId);
    var content = content(actor, importId);
    return new Corrections(found.fileName(), Workbooks.read(content), errors(actor, importId));
  }

  private List<CellError> errors(Actor actor, UUID importId) {
    return imports
        .problems(actor.communityId(), importId)
        .map(bytes -> vault.open(PROBLEMS, importId, bytes))
        .map(text -> json.readValue(text, new TypeReference<List<CellError>>() {}))
        .orElse(List.of());
  }

  private byte[] sealed(UUID importId, PeopleImport.Checked checked) {
    return vault.seal(PROBLEMS, importId, json.writeValueAsString(checked.sheet().errors()));
  }

  private RegisterImport get(Actor actor, UUID importId) {
    actor.require(PeoplePermission.IMPORT);
    return imports
        .find(actor.communityId(), importId)
        .orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
  }

  private static void ready(RegisterImport found) {
    if (found.state() == ImportState.COMMITTED || found.state() == ImportState.UNDONE) {
      throw new Refused(PeopleError.IMPORT_NOT_READY);
    }
  }

  private byte[] content(Actor actor, UUID importId) {
    var sealed =
        imports
            .content(actor.communityId(), importId)
            .orElseThrow(() -> new Refused(PeopleError.IMPORT_NOT_READY));
    return Base64.getDecoder().decode(vault.open(PURPOSE, importId, sealed));
  }

  private RegisterImport report(
      UUID id, String fileName, String sha256, long seen, RegisterImport.Figures figures) {
    return new RegisterImport(
        id,
        fileName,
        sha256,
        state(figures),
        seen,
        figures,
        clock.instant(),
        Optional.empty(),
        Optional.empty(),
        0);
  }

  private static ImportState state(RegisterImport.Figures figures) {
    return figures.wrong() == 0 ? ImportState.PREVIEWED : ImportState.WRONG;
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  /** An import and the wrong cells of its file, in the order of the sheet. */
  public record Preview(RegisterImport file, List<CellError> errors) {

    public Preview {
      errors = List.copyOf(errors);
    }
  }

  /** A file to be corrected. */
  public record Corrections(
      String fileName, List<Workbooks.SheetRow> rows, List<CellError> errors) {}
}
