package org.linli.directory.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.audit.Reveal;
import org.linli.directory.imports.ImportError;
import org.linli.directory.imports.ImportState;
import org.linli.directory.imports.ReadSheet;
import org.linli.directory.imports.Register;
import org.linli.directory.imports.RegisterImport;
import org.linli.directory.imports.RegisterImport.Figures;
import org.linli.kernel.Invalid;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.linli.platform.Languages;
import org.linli.testing.AtOnce;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;

/** A register in from a spreadsheet, twice, in parallel, by whom (DATA-1, DATA-2). */
class RegisterImportTest extends RegisterCase {

  @Autowired private HouseholdReading households;
  @Autowired private Languages languages;

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
    var id = upload(Sheets.of(bad));
    var preview = imports.preview(worker, id);
    assertThat(preview.file().state()).isEqualTo(ImportState.WRONG);
    assertThat(preview.errors())
        .extracting(error -> error.letter() + error.row() + " " + error.typed())
        .containsExactly("C2 123", "E2 11010519491231002Y", "M3 表弟");
    assertThat(catchThrowableOfType(Refused.class, () -> files.commit(secretary, id)).code())
        .isEqualTo(ImportError.NOT_READY);
    var marked = sheets.corrections(worker, imports.corrections(worker, id), languages.chinese());
    var rows = ReadSheet.rows(marked);
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

  /** Tenants come in with the file, stay when it comes again, and stand in what goes out. */
  @Test
  void tenantsComeInFromTheFile() throws IOException {
    var owner = Sheets.row("A-1", "王桂兰", "", "", "3", "1", "301", "", "单独所有", "");
    var tenant = Sheets.row("A-2", "李四", "", "", "3", "1", "301", "户代表", "承租", "");
    commit(upload(owner, tenant));
    var home = reading.file(worker, only("李四").id()).household().orElseThrow();
    var dwelling = households.file(worker, home).dwellingId();
    assertThat(households.dwelling(worker, dwelling).tenants()).hasSize(1);
    assertThat(households.dwelling(worker, dwelling).owners())
        .singleElement()
        .returns("sole", DwellingFile.Owner::kind);
    commit(upload(owner, tenant));
    assertThat(count("tenancy")).isOne();
    var full =
        sheets.export(worker, Register.PEOPLE, Optional.of(new Reveal("register-check", "")));
    assertThat(ReadSheet.rows(full))
        .filteredOn(row -> row.cells().contains("李四"))
        .singleElement()
        .satisfies(row -> assertThat(row.cells()).contains("承租", "301"));
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
    var before = fingerprint();
    var again = upload(WANG, LI);
    assertThat(imports.preview(worker, again).file().figures())
        .isEqualTo(new Figures(2, 0, 0, 2, 0, 0));
    commit(again);
    assertThat(fingerprint()).isEqualTo(before);
  }

  /** Two clerks send the same register at once, one with half the rows changed. */
  @Test
  void twoImportsAtOnceEndRight() throws IOException {
    var first = upload(register(false));
    var second = upload(register(true));
    var works =
        List.of(first, second).stream()
            .map(
                id ->
                    (Callable<Boolean>)
                        () -> {
                          files.commit(secretary, id);
                          return true;
                        })
            .toList();
    var outcomes = AtOnce.all(works);
    assertThat(outcomes).filteredOn(AtOnce.Outcome::succeeded).hasSize(1);
    // Whichever came second was refused; looked at again, the changed one goes in last.
    if (imports.preview(worker, second).file().state() == ImportState.PREVIEWED) {
      files.lookAgain(worker, second);
      commit(second);
    }
    assertThat(count("person")).isEqualTo(40);
    assertThat(count("household")).isEqualTo(20);
    assertThat(found("19000000000")).hasSize(20);
  }

  @Test
  void registerThatChangedSinceThePreviewIsLookedAtAgain() throws IOException {
    var id = upload(WANG, LI);
    persons.register(worker, new RegisterPerson("A-1", "王桂兰", "", "", "", "", "", ""));
    var invalid = catchThrowableOfType(Invalid.class, () -> files.commit(secretary, id));
    assertThat(invalid.errors().getFirst().code()).isEqualTo(ImportError.REGISTER_CHANGED);
    files.lookAgain(worker, id);
    assertThat(file(id).figures()).isEqualTo(new Figures(2, 1, 1, 0, 0, 0));
    files.commit(secretary, id);
    assertThat(found("")).hasSize(2);
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

  @ParameterizedTest
  @ValueSource(strings = {"", "hello", "PK\u0003\u0004 damaged", "<html>"})
  void whatIsNoSpreadsheetIsRefused(String content) {
    var refused =
        catchThrowableOfType(Refused.class, () -> upload(content.getBytes(StandardCharsets.UTF_8)));
    assertThat(refused.code()).isEqualTo(ImportError.FILE_NO_XLSX);
  }

  @Test
  void importingNeedsItsPermission() {
    var resident = actor("resident");
    assertThat(
            catchThrowableOfType(
                    Refused.class,
                    () ->
                        files.upload(
                            resident,
                            Register.PEOPLE,
                            "x",
                            new ByteArrayResource(Sheets.of(List.of(WANG)))))
                .code())
        .isEqualTo(KernelError.FORBIDDEN);
    assertThat(
            catchThrowableOfType(
                    Refused.class, () -> sheets.export(resident, Register.PEOPLE, Optional.empty()))
                .code())
        .isEqualTo(KernelError.FORBIDDEN);
  }

  /** A worker prepares, the secretary decides (DATA-2). */
  @Test
  void onlyTheSecretaryAppliesAndTakesBack() throws IOException {
    var id = upload(WANG, LI);
    assertThat(imports.waiting(secretary)).extracting(RegisterImport::id).containsExactly(id);
    assertThat(imports.waiting(worker)).isEmpty();
    assertThat(catchThrowableOfType(Refused.class, () -> files.commit(worker, id)).code())
        .isEqualTo(KernelError.FORBIDDEN);
    commit(id);
    assertThat(imports.waiting(secretary)).isEmpty();
    assertThat(catchThrowableOfType(Refused.class, () -> files.undo(worker, id)).code())
        .isEqualTo(KernelError.FORBIDDEN);
  }

  private static byte[] register(boolean changed) {
    var rows = new ArrayList<List<String>>();
    for (var index = 0; index < 40; index++) {
      var phone = changed && index % 2 == 0 ? "19000000000" : "";
      var relation = index % 2 == 0 ? "户代表" : "配偶";
      var door = String.valueOf(101 + index / 2);
      rows.add(Sheets.row("N" + index, "甲" + index, phone, "", "3", "1", door, relation, "", ""));
    }
    return Sheets.of(rows);
  }
}
