package org.linli.directory;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.linli.directory.imports.CellErrors;
import org.linli.directory.imports.ImportLog;
import org.linli.directory.imports.ImportPlan;
import org.linli.directory.imports.Register;
import org.linli.directory.imports.RegisterImport;
import org.linli.directory.imports.SheetColumn;
import org.linli.directory.imports.SheetReader;
import org.linli.kernel.Permission;
import org.linli.platform.Languages;
import org.linli.platform.Messages;
import org.springframework.stereotype.Component;

/** The register of units as spreadsheets fill it (ORG-5, DATA-1). */
@Component
class OrganizationImport implements Register {

  private final OrganizationRows rows;
  private final OrganizationRegister register;
  private final OrganizationUndo undoing;
  private final ImportLog log;
  private final Languages languages;
  private final Clock clock;

  OrganizationImport(
      OrganizationRows rows,
      OrganizationRegister register,
      OrganizationUndo undoing,
      ImportLog log,
      Languages languages,
      Clock clock) {
    this.rows = rows;
    this.register = register;
    this.undoing = undoing;
    this.log = log;
    this.languages = languages;
    this.clock = clock;
  }

  @Override
  public String name() {
    return ORGANIZATIONS;
  }

  @Override
  public String title() {
    return "directory.sheet.organizations";
  }

  @Override
  public List<OrganizationColumn> columns() {
    return OrganizationColumn.ALL;
  }

  @Override
  public SheetColumn needed() {
    return OrganizationColumn.NAME;
  }

  @Override
  public Permission preparing() {
    return DirectoryPermission.MANAGE_ORGANIZATIONS;
  }

  @Override
  public Permission revealing() {
    return DirectoryPermission.MANAGE_ORGANIZATIONS;
  }

  @Override
  public List<List<String>> rows(long communityId, Messages chinese, boolean full) {
    return rows.all(communityId).stream()
        .map(
            unit ->
                List.of(
                    unit.name(),
                    chinese.text("directory.kind." + unit.kind()),
                    unit.creditCode(),
                    unit.contactName(),
                    unit.contactPhone(),
                    unit.address()))
        .toList();
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
      long communityId, byte[] content, boolean writing, ImportProgress progress) {
    var reader = new SheetReader(columns(), needed(), languages.chinese());
    var plan = new OrganizationPlan(reader, rows.all(communityId));
    reader.read(content, plan::row, progress);
    return new Planned(this, communityId, reader.errors(), plan);
  }

  @Override
  public int undo(long communityId, UUID importId) {
    return undoing.undo(communityId, importId);
  }

  private void write(
      long communityId, UUID importId, OrganizationPlan plan, ImportProgress progress) {
    var total = plan.added.size() + plan.changed.size();
    progress.written(0, total);
    log.keep(communityId, importId, OrganizationUndo.TABLE, ids(plan.changed));
    rows.update(communityId, plan.changed);
    rows.insert(communityId, plan.added, clock.instant());
    log.made(communityId, importId, OrganizationUndo.TABLE, ids(plan.added), 0);
    progress.written(total, total);
  }

  private static List<UUID> ids(List<OrganizationRow> units) {
    return units.stream().map(OrganizationRow::id).toList();
  }

  private record Planned(
      OrganizationImport register, long communityId, CellErrors errors, OrganizationPlan plan)
      implements ImportPlan {

    @Override
    public RegisterImport.Figures figures() {
      return plan.figures();
    }

    @Override
    public void write(UUID importId, ImportProgress progress) {
      register.write(communityId, importId, plan, progress);
    }
  }
}
