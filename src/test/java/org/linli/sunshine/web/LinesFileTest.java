package org.linli.sunshine.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.funds.IncomeSource;
import org.linli.funds.MoneyMoved.Way;
import org.linli.sunshine.MoneyLine;

/** FUND-3: open data that a spreadsheet opens without doing what somebody wrote into it. */
class LinesFileTest {

  private static String file(String title, String party) {
    var out = new StringWriter();
    var file = new LinesFile(out);
    file.add(
        new MoneyLine(
            UUID.randomUUID(),
            Way.PAID,
            UUID.randomUUID(),
            UUID.randomUUID(),
            UUID.randomUUID(),
            "共建基金",
            "楼道灯",
            IncomeSource.DONATION,
            360_005,
            LocalDate.of(2026, 9, 1),
            LocalDate.of(2026, 8, 31),
            title,
            party,
            Optional.of("2026-000001"),
            1));
    file.end();
    return out.toString();
  }

  @Test
  void amountsAreYuanAndCommasAreQuoted() {
    assertThat(file("灯，40 只", "甲,乙"))
        .startsWith("id,way,amount,day,booked_on,fund,use,source,title,party,payment")
        .contains(",PAID,3600.05,2026-09-01,2026-08-31,共建基金,楼道灯,DONATION,灯，40 只,\"甲,乙\",");
  }

  @Test
  void wordsThatBeginLikeAFormulaAreWords() {
    assertThat(file("=HYPERLINK(1)", "@SUM(A1)")).contains(",'=HYPERLINK(1),'@SUM(A1),");
    assertThat(file("+86", "-1")).contains(",'+86,'-1,");
  }
}
