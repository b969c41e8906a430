package org.linli.directory.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.audit.Reveal;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Invalid;
import org.linli.kernel.KernelError;
import org.linli.kernel.Paging;
import org.linli.kernel.Refused;
import org.linli.platform.Languages;
import org.linli.testing.AtOnce;
import org.linli.testing.IntegrationTest;
import org.linli.testing.Sql;
import org.linli.testing.TestClock;
import org.linli.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ByteArrayResource;

/** A register in from a spreadsheet, out again, twice, in parallel and back (DATA-1, DATA-2). */
@IntegrationTest
class RegisterImportTest {

  private static final List<String> WANG =
      Sheets.row(
          "A-1", "王桂兰", "19012342207", Sheets.document(1), "3", "1", "301", "户代表", "单独所有", "");
  private static final List<String> LI =
      Sheets.row("A-2", "李四", "19012342207", "", "3栋", "1单元", "301", "子女", "", "");

  @Autowired private RegisterFiles files;
  @Autowired private RegisterSheets sheets;
  @Autowired private PersonManagement persons;
  @Autowired private PersonReading reading;
  @Autowired private HouseholdReading households;
  @Autowired private Languages languages;
  @Autowired private Town town;
  @Autowired private TestClock clock;

  @Value("${spring.datasource.url}")
  private String url;

  private Community community;
  private Actor worker;

  @BeforeEach
  void settle() {
    community = town.newCommunity();
    worker = town.actor(community, "community-worker");
  }

  @Test
  void registerComesInWithHouseholdsDwellingsAndOwners() throws IOException {
    commit(upload(WANG, LI));
    var wang = only("王桂兰");
    assertThat(wang.dwelling()).isEqualTo("3栋-1单元-301");
    assertThat(found("李四")).singleElement().returns("child", PersonView::relation);
    var file = reading.file(worker, wang.id());
    var household = households.file(worker, file.household().orElseThrow());
    assertThat(household.representativeId()).isEqualTo(wang.id());
    assertThat(household.members()).hasSize(2);
    assertThat(households.dwelling(worker, household.dwellingId()).owners())
        .singleElement()
        .returns("sole", DwellingFile.Owner::kind);
  }

  @Test
  void threeBadCellsAreNamedFixedAndImported() throws IOException {
    var bad =
        List.of(
            Sheets.row("A-1", "王桂兰", "123", "11010519491231002Y", "3", "1", "301", "户代表", "", ""),
            Sheets.row("A-2", "李四", "", "", "3", "1", "301", "表弟", "", ""));
    var id = files.upload(worker, "名册.xlsx", new ByteArrayResource(Sheets.of(bad)));
    var preview = files.preview(worker, id);
    assertThat(preview.file().state()).isEqualTo(ImportState.WRONG);
    assertThat(preview.errors())
        .extracting(error -> error.letter() + error.row() + " " + error.typed())
        .containsExactly("C2 123", "E2 11010519491231002Y", "M3 表弟");
    assertThat(catchThrowableOfType(Refused.class, () -> files.commit(worker, id)).code())
        .isEqualTo(PeopleError.IMPORT_NOT_READY);
    var marked = sheets.corrections(worker, files.corrections(worker, id), languages.chinese());
    var rows = Workbooks.read(marked);
    assertThat(rows.get(0).cells()).last().isEqualTo("要改的地方");
    assertThat(rows.get(1).cells().getLast()).contains("C: ", "E: ");
    assertThat(rows.get(2).cells().getLast()).contains("M: ");
    assertThat(found("")).isEmpty();
    commit(upload(WANG, LI));
    assertThat(found("")).hasSize(2);
  }

  @Test
  void householdWithoutOrWithTwoRepresentativesIsRefusedWithItsCell() throws IOException {
    var without = Sheets.row("", "甲", "", "", "3", "1", "301", "子女", "", "");
    assertThat(errors(without)).containsExactly("M2 directory.representative-missing");
    var one = Sheets.row("", "甲", "", "", "3", "1", "301", "户代表", "", "");
    var two = Sheets.row("", "乙", "", "", "3", "1", "301", "户代表", "", "");
    assertThat(errors(one, two)).containsExactly("M3 directory.representative-twice");
  }

  @Test
  void sharesOfADwellingAddUpInTheFile() throws IOException {
    var one = Sheets.row("", "甲", "", "", "3", "1", "301", "户代表", "按份共有", "1/3");
    var two = Sheets.row("", "乙", "", "", "3", "1", "301", "子女", "按份共有", "1/3");
    assertThat(errors(one, two)).containsExactly("Q3 directory.shares-do-not-add-up");
    var right = Sheets.row("", "乙", "", "", "3", "1", "301", "子女", "按份共有", "2/3");
    assertThat(errors(one, right)).isEmpty();
  }

  @Test
  void sameFileAgainChangesNothing() throws IOException {
    commit(upload(WANG, LI));
    var before = Sql.of(url).value(FINGERPRINT.formatted(community.id()));
    var again = upload(WANG, LI);
    assertThat(files.preview(worker, again).file().figures())
        .isEqualTo(new RegisterImport.Figures(2, 0, 0, 2, 0, 0));
    commit(again);
    assertThat(Sql.of(url).value(FINGERPRINT.formatted(community.id()))).isEqualTo(before);
  }

  /** Two clerks send the same register at once, one with half the rows changed. */
  @Test
  void twoImportsAtOnceEndRight() throws IOException {
    var first = files.upload(worker, "a.xlsx", register(false));
    var second = files.upload(worker, "b.xlsx", register(true));
    var works =
        List.of(first, second).stream()
            .map(
                id ->
                    (Callable<Boolean>)
                        () -> {
                          files.commit(worker, id);
                          return true;
                        })
            .toList();
    var outcomes = AtOnce.all(works);
    assertThat(outcomes).filteredOn(AtOnce.Outcome::succeeded).hasSize(1);
    // Whichever came second was refused; looked at again, the changed one goes in last.
    if (files.preview(worker, second).file().state() == ImportState.PREVIEWED) {
      files.lookAgain(worker, second);
      files.commit(worker, second);
    }
    assertThat(count("person")).isEqualTo(40);
    assertThat(count("household")).isEqualTo(20);
    assertThat(found("19000000000")).hasSize(20);
  }

  @Test
  void registerThatChangedSinceThePreviewIsLookedAtAgain() throws IOException {
    var id = upload(WANG, LI);
    persons.register(worker, new RegisterPerson("A-1", "王桂兰", "", "", "", "", "", ""));
    var invalid = catchThrowableOfType(Invalid.class, () -> files.commit(worker, id));
    assertThat(invalid.errors().getFirst().code()).isEqualTo(PeopleError.REGISTER_CHANGED);
    files.lookAgain(worker, id);
    assertThat(files.preview(worker, id).file().figures())
        .isEqualTo(new RegisterImport.Figures(2, 1, 1, 0, 0, 0));
    files.commit(worker, id);
    assertThat(found("")).hasSize(2);
  }

  @Test
  void importGoesBackWithinADay() throws IOException {
    var known = persons.register(worker, new RegisterPerson("A-2", "李老四", "", "", "", "", "", ""));
    var id = upload(WANG, LI);
    commit(id);
    assertThat(only("李四").id()).isEqualTo(known);
    files.undo(worker, id);
    assertThat(found("")).singleElement().returns(known, PersonView::id);
    assertThat(found("李老四")).hasSize(1);
    assertThat(count("household")).isZero();
    assertThat(count("ownership")).isZero();
    assertThat(count("dwelling")).isZero();
    assertThat(files.preview(worker, id).file().keptRows()).isZero();
  }

  @Test
  void whatSomebodyChangedSinceStays() throws IOException {
    var id = upload(WANG, LI);
    commit(id);
    var li = only("李四").id();
    persons.correct(
        worker,
        li,
        new CorrectPerson(0, new PersonFields("", "", "19011112222", "", "", "", "", "")));
    files.undo(worker, id);
    assertThat(found("李四")).singleElement().returns(li, PersonView::id);
    assertThat(files.preview(worker, id).file().keptRows()).isPositive();
    assertThat(count("household")).isOne();
  }

  @Test
  void undoingEndsAfterADay() throws IOException {
    var id = upload(WANG, LI);
    commit(id);
    clock.advance(Duration.ofHours(25));
    assertThat(catchThrowableOfType(Refused.class, () -> files.undo(worker, id)).code())
        .isEqualTo(PeopleError.UNDO_TOO_LATE);
  }

  @Test
  void weakerAreaDoesNotReplaceAStronger() throws IOException {
    var strong = new ArrayList<>(WANG);
    strong.set(13, "89.37");
    strong.set(14, "不动产登记");
    commit(upload(strong, LI));
    var weak = new ArrayList<>(WANG);
    weak.set(13, "90");
    weak.set(14, "买卖合同");
    assertThat(errors(weak)).containsExactly("O2 directory.area-weaker");
    weak.set(13, "0");
    assertThat(errors(weak)).containsExactly("N2 directory.area-wrong");
  }

  /** Out masked, back in: masked cells say nothing, so nothing changes. */
  @Test
  void maskedExportComesBackUnchanged() throws IOException {
    commit(upload(WANG, LI));
    var sheet = sheets.export(worker, Optional.empty());
    var text = Workbooks.read(sheet).toString();
    assertThat(text).contains("王**", "190****2207", "导出：").doesNotContain("王桂兰");
    var back = files.upload(worker, "back.xlsx", new ByteArrayResource(sheet));
    assertThat(files.preview(worker, back).errors()).isEmpty();
    assertThat(files.preview(worker, back).file().figures())
        .isEqualTo(new RegisterImport.Figures(2, 0, 0, 2, 0, 0));
    var full = sheets.export(worker, Optional.of(new Reveal("register-check", "")));
    assertThat(Workbooks.read(full).toString()).contains("王桂兰", Sheets.document(1));
  }

  @Test
  void templateIsReadAsAnEmptyRegister() throws IOException {
    var template = new ByteArrayResource(sheets.template(worker));
    var id = files.upload(worker, "模板.xlsx", template);
    assertThat(files.preview(worker, id).file().figures())
        .isEqualTo(new RegisterImport.Figures(0, 0, 0, 0, 0, 0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "hello", "PK\u0003\u0004 damaged", "<html>"})
  void whatIsNoSpreadsheetIsRefused(String content) {
    var refused =
        catchThrowableOfType(
            Refused.class,
            () -> files.upload(worker, "x.xlsx", new ByteArrayResource(content.getBytes())));
    assertThat(refused.code()).isEqualTo(PeopleError.FILE_NO_XLSX);
  }

  @Test
  void fileIsSealedAndGoesWithTheCommit() throws IOException {
    var id = upload(WANG, LI);
    assertThat(
            Sql.of(url)
                .number(
                    "select count(*) from directory.register_import where import_id = '"
                        + id
                        + "' and content is not null"))
        .isOne();
    commit(id);
    assertThat(
            Sql.of(url)
                .number(
                    "select count(*) from directory.register_import where import_id = '"
                        + id
                        + "' and content is not null"))
        .isZero();
  }

  @Test
  void importingNeedsItsPermission() {
    var resident = town.actor(community, "resident");
    assertThat(
            catchThrowableOfType(
                    Refused.class,
                    () -> files.upload(resident, "x", new ByteArrayResource(Sheets.of(List.of()))))
                .code())
        .isEqualTo(KernelError.FORBIDDEN);
    assertThat(
            catchThrowableOfType(Refused.class, () -> sheets.export(resident, Optional.empty()))
                .code())
        .isEqualTo(KernelError.FORBIDDEN);
  }

  private static final String FINGERPRINT =
      "select md5(string_agg(p::text, '|' order by person_id)) from directory.person p"
          + " where community_id = %d";

  private ByteArrayResource register(boolean changed) {
    var rows = new ArrayList<List<String>>();
    for (var index = 0; index < 40; index++) {
      var phone = changed && index % 2 == 0 ? "19000000000" : "";
      var relation = index % 2 == 0 ? "户代表" : "配偶";
      var door = String.valueOf(101 + index / 2);
      rows.add(Sheets.row("N" + index, "甲" + index, phone, "", "3", "1", door, relation, "", ""));
    }
    return new ByteArrayResource(Sheets.of(rows));
  }

  @SafeVarargs
  private UUID upload(List<String>... rows) throws IOException {
    return files.upload(worker, "名册.xlsx", new ByteArrayResource(Sheets.of(List.of(rows))));
  }

  @SafeVarargs
  private List<String> errors(List<String>... rows) throws IOException {
    return files.preview(worker, upload(rows)).errors().stream()
        .map(error -> error.letter() + error.row() + " " + error.code())
        .toList();
  }

  private void commit(UUID id) {
    files.commit(worker, id);
  }

  private PersonView only(String name) {
    return found(name).getFirst();
  }

  private List<PersonView> found(String typed) {
    return reading.list(worker, PersonSearch.of(typed), new Paging(Optional.empty(), 100)).rows();
  }

  private int count(String table) {
    return Sql.of(url)
        .number(
            "select count(*) from directory." + table + " where community_id = " + community.id());
  }
}
