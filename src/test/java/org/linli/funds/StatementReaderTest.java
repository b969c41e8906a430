package org.linli.funds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.linli.testing.Refusals.assertRefused;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.funds.statements.BankCells;
import org.linli.funds.statements.BankColumns;
import org.linli.funds.statements.BankLayout;
import org.linli.funds.statements.Statement;
import org.linli.funds.statements.StatementLine;
import org.linli.funds.statements.StatementReader;
import org.linli.funds.statements.StatementText;
import org.linli.kernel.Refused;

/** FUND-2: what banks write is read as it is meant, or refused with the row. */
class StatementReaderTest {

  private static final BankColumns TWO =
      new BankColumns("日期", "", "", "支出", "收入", "余额", "对方", "摘要", "备注", "");

  private static final BankColumns ONE =
      new BankColumns("日期", "金额", "借贷", "", "", "", "对方", "", "", "流水号");

  private static final String HEAD = "某银行交易明细\n账号,6688\n日期,支出,收入,余额,对方,摘要,备注\n";

  private static Statement read(String csv) {
    return StatementReader.read(StatementText.rows(csv.getBytes(StandardCharsets.UTF_8)), TWO);
  }

  @Test
  void linesAreReadWithSignsAndBalances() {
    var said =
        read(
            HEAD
                + "2026-11-01 08:00:01,,\"￥1,200.00\",1200.00,赵一,捐款,楼道灯\n"
                + "20261102,¥200.50,,999.50,灯具公司,灯,\n"
                + "合计,200.50,1200.00,,,,\n");
    assertThat(said.lines()).extracting(StatementLine::fen).containsExactly(120_000L, -20_050L);
    assertThat(said.lines().getFirst().purpose()).isEqualTo("捐款 楼道灯");
    assertThat(said.firstDay()).isEqualTo(LocalDate.of(2026, 11, 1));
    assertThat(said.opening()).contains(0L);
    assertThat(said.closing()).contains(99_950L);
  }

  @Test
  void theLatestMayStandFirst() {
    var rising = read(HEAD + "2026-11-01,,100,100,甲,,\n2026-11-01,,50,150,乙,,\n");
    var falling = read(HEAD + "2026-11-01,,50,150,乙,,\n2026-11-01,,100,100,甲,,\n");
    assertThat(falling.lines())
        .extracting(StatementLine::fingerprint)
        .isEqualTo(rising.lines().stream().map(StatementLine::fingerprint).toList());
  }

  @Test
  void aBalanceThatDoesNotAddUpIsRefusedWithItsRow() {
    var wrong =
        catchThrowableOfType(
            Refused.class, () -> read(HEAD + "2026-11-01,,100,100,甲,,\n2026-11-02,30,,71,乙,,\n"));
    assertThat(wrong.code()).isEqualTo(FundError.LINE_BALANCE);
    assertThat(wrong.details()).containsExactly(5, "¥71.00", "¥70.00");
  }

  @ParameterizedTest
  @CsvSource({
    "'2026-13-01,,1,,甲,,', LINE_DAY",
    "'昨天,,1,,甲,,', LINE_DAY",
    "'2026-11-01,,一百,,甲,,', LINE_NUMBER",
    "'2026-11-01,,1.005,,甲,,', LINE_NUMBER",
    "'2026-11-01,,99999999999999999,,甲,,', LINE_NUMBER",
    "'2026-11-01,1,1,,甲,,', LINE_TWO_AMOUNTS",
    "'2026-11-01,,,,甲,,', LINE_WITHOUT_AMOUNT"
  })
  void whatCannotBeReadIsRefused(String row, FundError code) {
    assertRefused(code, () -> read(HEAD + row + "\n"));
  }

  @Test
  void oneColumnHasTheDirectionBesideIt() {
    var csv = "日期,金额,借贷,对方,流水号\n2026/11/1,300,借,甲,1\n2026年11月2日,40,贷,乙,2\n";
    var said = StatementReader.read(StatementText.rows(csv.getBytes(StandardCharsets.UTF_8)), ONE);
    assertThat(said.lines()).extracting(StatementLine::fen).containsExactly(-30_000L, 4_000L);
  }

  /** Two people give the same on one day; a longer file names both again, and nobody twice. */
  @Test
  void linesThatSayTheSameAreToldApart() {
    var same = "2026-11-01,,10,,甲,捐款,\n";
    var once = read(HEAD + same + same).lines();
    assertThat(once.get(0).fingerprint()).isNotEqualTo(once.get(1).fingerprint());
    var longer = read(HEAD + same + same + "2026-11-02,,10,,甲,捐款,\n").lines();
    assertThat(longer.subList(0, 2))
        .extracting(StatementLine::fingerprint)
        .containsExactly(once.get(0).fingerprint(), once.get(1).fingerprint());
  }

  @Test
  void gb18030IsReadLikeUtf8() {
    var csv = HEAD + "2026-11-01,,10,,㐀镕,捐款,\n";
    var rows = StatementText.rows(csv.getBytes(Charset.forName("GB18030")));
    assertThat(StatementReader.read(rows, TWO).lines().getFirst().counterparty()).isEqualTo("㐀镕");
    assertRefused(
        FundError.FILE_UNREADABLE,
        () -> StatementText.rows(new byte[] {(byte) 0xFF, (byte) 0xFF, 1, 2}));
    assertRefused(
        FundError.FILE_EMPTY, () -> StatementText.rows("\n\n".getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void aLayoutIsKnownByItsHeadings() {
    var rows =
        StatementText.rows((HEAD + "2026-11-01,,10,,甲,,\n").getBytes(StandardCharsets.UTF_8));
    var layouts = List.of(new BankLayout("另一家", ONE), new BankLayout("这家", TWO));
    assertThat(StatementReader.recognise(rows, layouts).map(BankLayout::name)).contains("这家");
    assertThat(StatementReader.recognise(rows, layouts.subList(0, 1))).isEmpty();
    assertThat(StatementReader.headings(rows))
        .containsExactly("日期", "支出", "收入", "余额", "对方", "摘要", "备注");
  }

  @ParameterizedTest
  @CsvSource({
    "'1,234.50', 123450",
    "¥12, 1200",
    "￥１２．５, 1250",
    "-3.00, -300",
    "−3, -300",
    "(3.00), -300",
    "¥-3, -300",
    "CNY 7, 700",
    "7元, 700",
    "0.00, 0"
  })
  void amountsAreReadWithTheirCurrencySigns(String cell, long fen) {
    assertThat(BankCells.fen(1, cell)).isEqualTo(fen);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-02-30", "46327.5", "20261102080000"})
  void daysAreReadWithTheirTimes(String cell) {
    var day = BankCells.day(cell);
    assertThat(day)
        .isEqualTo(
            cell.startsWith("2026-02")
                ? Optional.empty()
                : Optional.of(
                    cell.startsWith("4") ? LocalDate.of(2026, 11, 1) : LocalDate.of(2026, 11, 2)));
  }
}
