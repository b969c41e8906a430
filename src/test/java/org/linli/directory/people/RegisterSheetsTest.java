package org.linli.directory.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.audit.AuditTrail;
import org.linli.audit.AuditView;
import org.linli.audit.Reveal;
import org.linli.directory.imports.ReadSheet;
import org.linli.directory.imports.Register;
import org.linli.directory.imports.RegisterImport.Figures;
import org.linli.kernel.Actor;
import org.linli.kernel.Paging;
import org.linli.platform.Languages;
import org.springframework.beans.factory.annotation.Autowired;

/** The register out into a spreadsheet and in again (DATA-1, DATA-2). */
class RegisterSheetsTest extends RegisterCase {

  @TempDir private Path directory;

  @Autowired private AuditTrail trail;
  @Autowired private Known known;
  @Autowired private Languages languages;

  /** Out masked, back in: masked cells say nothing, so nothing changes. */
  @Test
  void maskedExportComesBackUnchanged() throws IOException {
    commit(upload(WANG, LI));
    var sheet = sheets.export(worker, Register.PEOPLE, Optional.empty());
    var text = ReadSheet.rows(sheet).toString();
    assertThat(text).contains("王**", "190****2207", "导出：").doesNotContain("王桂兰");
    var back = upload(sheet);
    assertThat(imports.preview(worker, back).errors()).isEmpty();
    assertThat(imports.preview(worker, back).file().figures())
        .isEqualTo(new Figures(2, 0, 0, 2, 0, 0));
    var full =
        sheets.export(worker, Register.PEOPLE, Optional.of(new Reveal("register-check", "")));
    assertThat(ReadSheet.rows(full).toString()).contains("王桂兰", Sheets.document(1));
  }

  /** What is to be corrected holds the register as well; it comes back without its mark. */
  @Test
  void correctionsSayWhoTookThemOutAndComeBackWithoutTheMark() throws IOException {
    var bad = Sheets.row("A-1", "王桂兰", "123", "", "3", "1", "301", "户代表", "", "");
    var id = upload(bad);
    var wrong = imports.preview(worker, id).errors();
    var file = sheets.corrections(worker, imports.corrections(worker, id), languages.chinese());
    assertThat(ReadSheet.rows(file).getLast().cells().getFirst()).startsWith("导出：");
    assertThat(imports.preview(worker, upload(file)).errors()).isEqualTo(wrong).hasSize(1);
  }

  /** Whoever is in the register reads that all of it was taken out in full, and what for. */
  @Test
  void fullExportIsReadByThoseItIsAbout() throws IOException {
    commit(upload(WANG, LI));
    var wang = known.as(worker, community, only("王桂兰").id());
    sheets.export(worker, Register.PEOPLE, Optional.empty());
    assertThat(actions(wang)).doesNotContain("directory.register-exported");
    sheets.export(worker, Register.PEOPLE, Optional.of(new Reveal("register-check", "")));
    assertThat(actions(wang)).containsOnlyOnce("directory.register-exported");
    assertThat(actions(town.actor(community, "resident"))).isEmpty();
  }

  private List<String> actions(Actor actor) {
    return trail.aboutMe(actor, Paging.first()).rows().stream().map(AuditView::action).toList();
  }

  /** Written out it would have a thousand million digits. */
  @Test
  void numberThatWouldFillTheMemoryIsOnlyWrong() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var book = new Workbook(bytes, "test", "1.0")) {
      var sheet = book.newWorksheet("居民名册");
      for (var column = 0; column < Sheets.PEOPLE.size(); column++) {
        sheet.value(0, column, Sheets.PEOPLE.get(column));
        sheet.value(1, column, 12345.5);
      }
    }
    var id = upload(rewritten(bytes.toByteArray(), "12345.5", "1E999999999"));
    assertThat(imports.preview(worker, id).errors()).isNotEmpty();
  }

  private byte[] rewritten(byte[] zip, String before, String after) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var in = new ZipFile(Files.write(directory.resolve("sheet.xlsx"), zip).toFile());
        var out = new ZipOutputStream(bytes)) {
      for (var entry : Collections.list(in.entries())) {
        var text = new String(in.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
        out.putNextEntry(new ZipEntry(entry.getName()));
        out.write(text.replace(before, after).getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toByteArray();
  }

  @Test
  void templateIsReadAsAnEmptyRegister() throws IOException {
    var id = upload(sheets.template(worker, Register.PEOPLE));
    assertThat(file(id).figures()).isEqualTo(new Figures(0, 0, 0, 0, 0, 0));
  }
}
