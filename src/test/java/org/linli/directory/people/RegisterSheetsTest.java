package org.linli.directory.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.linli.audit.Reveal;
import org.linli.directory.imports.ReadSheet;
import org.linli.directory.imports.Register;
import org.linli.directory.imports.RegisterImport.Figures;

/** The register out into a spreadsheet and in again (DATA-1, DATA-2). */
class RegisterSheetsTest extends RegisterCase {

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

  @Test
  void templateIsReadAsAnEmptyRegister() throws IOException {
    var id = upload(sheets.template(worker, Register.PEOPLE));
    assertThat(file(id).figures()).isEqualTo(new Figures(0, 0, 0, 0, 0, 0));
  }
}
