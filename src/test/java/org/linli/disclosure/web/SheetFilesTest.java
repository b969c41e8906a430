package org.linli.disclosure.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import linli.jte.Templates;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.linli.disclosure.QuarterSheet;
import org.linli.disclosure.StillOpen;
import org.linli.funds.EarmarkKind;
import org.linli.funds.IncomeSource;
import org.linli.funds.MoneyMoved.Way;
import org.linli.ledger.Quarter;
import org.linli.platform.Languages;
import org.linli.platform.Messages;
import org.linli.sunshine.MoneyFigures;
import org.linli.sunshine.MoneyLine;
import org.linli.sunshine.MoneySum;
import org.linli.testing.IntegrationTest;
import org.linli.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;

/** FUND-3: paper and spreadsheet say what the sheet says, each line too. */
@IntegrationTest
class SheetFilesTest {

  private static final UUID FUND = UUID.randomUUID();
  private static final MoneySum ALL = new MoneySum(100, 1_000_000, 0, 360_000, 0);

  @Autowired private Templates templates;
  @Autowired private Languages languages;
  @Autowired private Town town;

  private final QuarterSheet sheet =
      new QuarterSheet(
          new Quarter(2026, 3),
          new MoneyFigures(
              "2026Q3",
              ALL,
              450,
              new MoneyFigures.Last(0, 0),
              List.of(new MoneyFigures.Source(IncomeSource.DONATION, ALL, 0)),
              List.of(new MoneyFigures.Fund(FUND, "共建基金", ALL, Map.of())),
              List.of(
                  new MoneyFigures.Use(
                      UUID.randomUUID(),
                      FUND,
                      "楼道灯 & <b>喆</b>",
                      EarmarkKind.TASK,
                      "",
                      IncomeSource.DONATION,
                      360_000,
                      0,
                      900_000,
                      360_000)),
              new MoneyFigures.Goals(List.of(), 60, List.of(), 30),
              Optional.empty()),
          "ab12",
          new StillOpen(1, 0, 0, 0),
          "月底前办完",
          Instant.parse("2026-10-09T02:00:00Z"));

  private static List<MoneyLine> lines(int count) {
    return IntStream.range(0, count)
        .mapToObj(
            each ->
                new MoneyLine(
                    UUID.randomUUID(),
                    Way.PAID,
                    UUID.randomUUID(),
                    UUID.randomUUID(),
                    FUND,
                    "共建基金",
                    "楼道灯",
                    IncomeSource.DONATION,
                    100 + each,
                    LocalDate.of(2026, 9, 1),
                    LocalDate.of(2026, 9, 1),
                    "灯 " + each,
                    "灯具店",
                    Optional.of("2026-000001"),
                    1))
        .toList();
  }

  @Test
  void paperHoldsEveryFigureAndEveryLine() throws IOException {
    var community = town.newCommunity();
    var file = new PaperFile(templates, chinese()).written(community, sheet, lines(450));
    try (var read = Loader.loadPDF(file)) {
      var text = new PDFTextStripper().getText(read);
      assertThat(text)
          .contains(community.name(), "2026 年第 3 季度资金公示", "¥10,000", "¥3,600", "¥6,401")
          .contains("楼道灯 & <b>", "喆", "月底前办完", "ab12")
          .contains("灯 0", "灯 449", "−¥5.49");
      assertThat(read.getNumberOfPages()).isGreaterThan(5);
    }
  }

  @Test
  void theSpreadsheetHoldsTheSame() throws IOException {
    var file = new SheetFile(sheet, chinese()).written(to -> lines(450).forEach(to));
    try (var book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
      var sheets = book.getSheets().toList();
      assertThat(sheets.getFirst().read())
          .anySatisfy(
              row -> {
                assertThat(row.getCellText(0)).isEqualTo("合计");
                assertThat(row.getCellAsNumber(2).orElseThrow()).isEqualByComparingTo("10000");
                assertThat(row.getCellAsNumber(6).orElseThrow()).isEqualByComparingTo("6401");
              });
      var rows = sheets.getLast().read();
      assertThat(rows).hasSize(451);
      assertThat(rows.getLast().getCellAsNumber(6).orElseThrow()).isEqualByComparingTo("-5.49");
    }
  }

  private Messages chinese() {
    return languages.chinese();
  }
}
