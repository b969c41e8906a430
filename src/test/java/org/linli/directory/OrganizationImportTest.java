package org.linli.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.access.AccountManagement;
import org.linli.directory.imports.ImportError;
import org.linli.directory.imports.ImportReading;
import org.linli.directory.imports.ImportState;
import org.linli.directory.imports.ReadSheet;
import org.linli.directory.imports.Register;
import org.linli.directory.imports.RegisterFiles;
import org.linli.directory.imports.RegisterImport.Figures;
import org.linli.directory.imports.RegisterSheets;
import org.linli.directory.people.Sheets;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Invalid;
import org.linli.kernel.KernelError;
import org.linli.kernel.Paging;
import org.linli.kernel.Refused;
import org.linli.testing.IntegrationTest;
import org.linli.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;

/** Units in from a spreadsheet, out again and back (ORG-5, DATA-1). */
@IntegrationTest
class OrganizationImportTest {

  private static final String CODE = "91110108MA01ABCD5T";
  private static final List<String> HEADINGS =
      List.of("单位名称", "类别", "统一社会信用代码", "联系人", "联系电话", "地址");

  @Autowired private OrganizationManagement organizations;
  @Autowired private RegisterFiles files;
  @Autowired private ImportReading imports;
  @Autowired private RegisterSheets sheets;
  @Autowired private AccountManagement accounts;
  @Autowired private Town town;

  private Community community;
  private Actor worker;
  private Actor secretary;

  @BeforeEach
  void settle() {
    community = town.newCommunity();
    worker = town.actor(community, "community-worker");
    secretary = town.actor(community, "community-secretary");
  }

  @Test
  void unitsComeInAndAreKnownAgainByCodeOrName() throws IOException {
    commit(upload(row("甲", "社会组织", CODE, "周师傅", "19012342208"), row("乙", "自组织", "", "", "")));
    var again = upload(row("甲改了名", "", CODE.toLowerCase(), "", ""), row("乙", "", "", "", ""));
    assertThat(figures(again)).isEqualTo(new Figures(2, 0, 1, 1, 0, 0));
    commit(again);
    assertThat(names()).containsExactlyInAnyOrder("甲改了名", "乙");
    var file = organizations.file(worker, id("甲改了名"));
    assertThat(file.creditCode()).isEqualTo(CODE);
    assertThat(file.contactPhone()).isEqualTo("19012342208");
  }

  @Test
  void wrongCellsAreNamedAndNothingComesIn() throws IOException {
    commit(upload(row("丙", "驻区单位", "", "", "")));
    var id =
        upload(
            row("甲", "公司", "91110108MA01ABCD5U", "", "123"),
            row("", "自组织", "", "", ""),
            row("丁", "", "", "", ""),
            row("乙", "自组织", "", "", ""),
            row("乙", "自组织", "", "", ""),
            row("丙", "驻区单位", CODE, "", ""),
            row("丙", "驻区单位", "", "", ""));
    assertThat(cells(id))
        .containsExactly(
            "B2 kernel.not-a-choice",
            "C2 directory.credit-code",
            "E2 kernel.not-a-phone",
            "A3 kernel.required",
            "B4 kernel.required",
            "A6 directory.unit-twice-in-file",
            "A8 directory.unit-twice-in-file");
    assertThat(imports.preview(worker, id).file().state()).isEqualTo(ImportState.WRONG);
    assertThat(names()).containsExactly("丙");
  }

  @Test
  void nameOfAnotherUnitIsRefused() throws IOException {
    commit(upload(row("甲", "社会组织", CODE, "", ""), row("乙", "自组织", "", "", "")));
    assertThat(cells(upload(row("乙", "", CODE, "", ""))))
        .containsExactly("A2 directory.name-taken");
  }

  @Test
  void unitRegisteredMeanwhileStopsTheCommit() throws IOException {
    var id = upload(row("甲", "自组织", "", "", ""));
    organizations.register(worker, new RegisterOrganization("甲", "self-organized"));
    var invalid = catchThrowableOfType(Invalid.class, () -> commit(id));
    assertThat(invalid.errors().getFirst().code()).isEqualTo(ImportError.REGISTER_CHANGED);
    files.lookAgain(worker, id);
    commit(id);
    assertThat(names()).containsExactly("甲");
  }

  @Test
  void importGoesBackButForWhatWasChangedOrIsNeeded() throws IOException {
    var known = organizations.register(worker, new RegisterOrganization("甲", "self-organized"));
    var id =
        upload(
            row("甲", "驻区单位", "", "", ""),
            row("乙", "自组织", "", "", ""),
            row("丙", "自组织", "", "", ""),
            row("丁", "自组织", "", "", ""),
            row("戊", "自组织", "", "", ""));
    commit(id);
    organizations.correct(worker, id("丙"), new RegisterOrganization("丙二", "self-organized"));
    organizations.commit(worker, id("丁"), new MakeCommitment("2026", "清洁", ""));
    speaksFor("戊");
    files.undo(secretary, id);
    assertThat(names()).containsExactlyInAnyOrder("甲", "丙二", "丁", "戊");
    assertThat(organizations.file(worker, known).unit().kind()).isEqualTo("self-organized");
    assertThat(imports.preview(worker, id).file().keptRows()).isEqualTo(3);
  }

  @Test
  void exportComesBackUnchangedAndTheTemplateIsEmpty() throws IOException {
    commit(upload(row("甲", "社会组织", CODE, "周师傅", "19012342208")));
    var sheet = sheets.export(worker, Register.ORGANIZATIONS, Optional.empty());
    assertThat(ReadSheet.rows(sheet).toString()).contains("甲", CODE, "社会组织", "导出：");
    assertThat(figures(send(sheet))).isEqualTo(new Figures(1, 0, 0, 1, 0, 0));
    assertThat(figures(send(sheets.template(worker, Register.ORGANIZATIONS))))
        .isEqualTo(new Figures(0, 0, 0, 0, 0, 0));
  }

  @Test
  void sheetOfPeopleIsNoSheetOfUnits() {
    var people = Sheets.of(List.of(Sheets.row("1", "甲", "", "", "", "", "", "", "", "")));
    assertThat(catchThrowableOfType(Refused.class, () -> send(people)).code())
        .isEqualTo(ImportError.FILE_HEADINGS);
  }

  @Test
  void onlyTheSecretaryCommits() throws IOException {
    var id = upload(row("甲", "自组织", "", "", ""));
    assertThat(catchThrowableOfType(Refused.class, () -> files.commit(worker, id)).code())
        .isEqualTo(KernelError.FORBIDDEN);
  }

  /** Somebody speaks for a unit by now: access needs it. */
  private void speaksFor(String name) {
    accounts.grant(town.newAccount(), community.id(), "liaison", Optional.of(id(name)));
  }

  private static List<String> row(
      String name, String kind, String code, String contact, String phone) {
    return List.of(name, kind, code, contact, phone, "");
  }

  @SafeVarargs
  private UUID upload(List<String>... rows) throws IOException {
    return send(Sheets.of(HEADINGS, List.of(rows)));
  }

  private UUID send(byte[] sheet) throws IOException {
    return files.upload(worker, Register.ORGANIZATIONS, "单位.xlsx", new ByteArrayResource(sheet));
  }

  private void commit(UUID id) {
    files.commit(secretary, id);
  }

  private Figures figures(UUID id) {
    return imports.preview(worker, id).file().figures();
  }

  private List<String> cells(UUID id) {
    return imports.preview(worker, id).errors().stream()
        .map(error -> error.letter() + error.row() + " " + error.code())
        .toList();
  }

  private List<String> names() {
    return new ArrayList<>(
        organizations.list(worker, Paging.first()).rows().stream()
            .map(OrganizationView::name)
            .toList());
  }

  private UUID id(String name) {
    return organizations.all(worker).stream()
        .filter(unit -> unit.name().equals(name))
        .findFirst()
        .orElseThrow()
        .id();
  }
}
