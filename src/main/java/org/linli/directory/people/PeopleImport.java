package org.linli.directory.people;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.linli.directory.ImportProgress;
import org.linli.directory.imports.CellErrors;
import org.linli.directory.imports.ImportPlan;
import org.linli.directory.imports.Register;
import org.linli.directory.imports.RegisterImport;
import org.linli.directory.imports.SheetColumn;
import org.linli.kernel.Permission;
import org.linli.platform.Dates;
import org.linli.platform.Languages;
import org.linli.platform.Messages;
import org.springframework.stereotype.Component;

/** The register of people as spreadsheets fill it; every writer holds {@link PeopleRegister}. */
@Component
class PeopleImport implements Register {

  private final PeopleState.Reader states;
  private final PeopleWriting writing;
  private final PeopleUndo undoing;
  private final PeopleRegister register;
  private final ExportQueries exports;
  private final Documents documents;
  private final Languages languages;
  private final Clock clock;

  PeopleImport(
      PeopleState.Reader states,
      PeopleWriting writing,
      PeopleUndo undoing,
      PeopleRegister register,
      ExportQueries exports,
      Documents documents,
      Languages languages,
      Clock clock) {
    this.states = states;
    this.writing = writing;
    this.undoing = undoing;
    this.register = register;
    this.exports = exports;
    this.documents = documents;
    this.languages = languages;
    this.clock = clock;
  }

  @Override
  public String name() {
    return PEOPLE;
  }

  @Override
  public String title() {
    return "directory.sheet.people";
  }

  @Override
  public List<PeopleColumn> columns() {
    return PeopleColumn.ALL;
  }

  @Override
  public SheetColumn needed() {
    return PeopleColumn.NAME;
  }

  @Override
  public Permission preparing() {
    return PeoplePermission.IMPORT;
  }

  @Override
  public Permission revealing() {
    return PeoplePermission.REVEAL;
  }

  @Override
  public List<List<String>> rows(long communityId, Messages chinese, boolean full) {
    return exports.rows(communityId, chinese, full);
  }

  @Override
  public long changes(long communityId) {
    return register.changes(communityId);
  }

  @Override
  public long change(long communityId) {
    return register.change(communityId);
  }

  @Override
  public ImportPlan plan(
      long communityId, byte[] content, boolean sealing, ImportProgress progress) {
    var today = Dates.day(clock.instant());
    var sheet = PeopleSheet.read(content, languages.chinese(), today, progress);
    progress.written(0, sheet.persons().size());
    var state = states.read(communityId);
    var plan = PeoplePlan.of(sheet, state, documents, sealing, progress);
    return new Planned(communityId, sheet.errors(), plan, writing);
  }

  @Override
  public int undo(long communityId, UUID importId) {
    return undoing.undo(communityId, importId);
  }

  private record Planned(
      long communityId, CellErrors errors, PeoplePlan plan, PeopleWriting writing)
      implements ImportPlan {

    @Override
    public RegisterImport.Figures figures() {
      return plan.figures();
    }

    @Override
    public void write(UUID importId, ImportProgress progress) {
      writing.write(communityId, importId, plan, progress);
    }
  }
}
