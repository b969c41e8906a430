package org.linli.disclosure.web;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import linli.jte.Templates;
import org.linli.disclosure.QuarterSheet;
import org.linli.kernel.Community;
import org.linli.platform.Messages;
import org.linli.sunshine.MoneyLine;

/** A quarter's sheet as PDF on A4, with every line and the font it needs. */
final class PaperFile {

  /** One long table is laid out anew for each of its pages; so it is cut. */
  private static final int ROWS = 200;

  private static final String FONT = "/fonts/linli-cjk.ttf";

  private final Templates templates;
  private final Messages t;

  PaperFile(Templates templates, Messages t) {
    this.templates = templates;
    this.t = t;
  }

  byte[] written(Community community, QuarterSheet sheet, List<MoneyLine> lines) {
    var tables = new ArrayList<List<MoneyLine>>();
    for (var from = 0; from < lines.size(); from += ROWS) {
      tables.add(lines.subList(from, Math.min(from + ROWS, lines.size())));
    }
    var html = templates.disclosurePdf(t, community, sheet, tables).render();
    try (var out = new ByteArrayOutputStream()) {
      new PdfRendererBuilder()
          .useFont(() -> PaperFile.class.getResourceAsStream(FONT), "Linli CJK")
          .useUriResolver((base, uri) -> null) // nothing is fetched from anywhere
          .withHtmlContent(html, null)
          .toStream(out)
          .run();
      return out.toByteArray();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
