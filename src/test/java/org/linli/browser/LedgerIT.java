package org.linli.browser;

import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.linli.kernel.Actor;
import org.linli.ledger.Amount;
import org.linli.ledger.Ledger;
import org.linli.ledger.LedgerReading;
import org.linli.ledger.PostJournal;
import org.linli.ledger.Transfer;
import org.linli.ledger.Unit;
import org.linli.web.Communities;

/** FUND-4: a secretary opens the books, and reads accounts, statements and journals. */
class LedgerIT {

  @RegisterExtension static final Browser BROWSER = new Browser();

  private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

  private final Installation demo = Installation.demo();

  @Test
  void booksAreOpenedAndRead() {
    var secretary = secretary(Mode.NORMAL).follow("账本").reads("账本").inspect("116-books-none");
    secretary.type("从哪个季度记起", "上个季度").expecting(422).press("按模板建账");
    secretary.inspect("116-books-errors").type("从哪个季度记起", lastQuarter()).press("按模板建账");
    secretary.sees("1002");
    post("社区活动经费拨款", "1002", "4401", "15万元");
    post("重阳节活动用品", "5101", "1002", "1,280.50元");
    read(secretary);
    secretary.follow("账本").press(closing()).sees("过了才能结账");
    read(secretary(Mode.ELDER));
  }

  private Visitor secretary(Mode mode) {
    return new DemoDoor(() -> BROWSER.inspector(demo.url(), mode)).secretary();
  }

  private static void read(Visitor secretary) {
    secretary.follow("账本").sees("148,719.50").inspect("117-books");
    secretary.follow("1002").sees("1,280.50").inspect("118-statement");
    secretary.type("看哪天结束时的余额", TODAY.minusDays(1).toString()).press("看那天的余额");
    secretary.sees("结束时余额 ¥0.00");
    secretary.follow("重阳节活动用品").sees("5101").inspect("119-journal");
    secretary.follow("凭证").reads("凭证").sees("社区活动经费拨款").inspect("119-journals");
    secretary.follow("账本").follow("核对结果").reads("核对结果").inspect("119-audits");
  }

  private void post(String title, String debit, String credit, String yuan) {
    var context = demo.context();
    var community = context.getBean(Communities.class).byCode("420102003004").orElseThrow();
    var actor = Actor.system(community.id());
    var reading = context.getBean(LedgerReading.class);
    var transfer =
        new Transfer(
            reading.account(actor, debit).orElseThrow(),
            reading.account(actor, credit).orElseThrow(),
            Amount.parse(Unit.YUAN, yuan));
    context.getBean(Ledger.class).post(actor, PostJournal.today(title, title, transfer));
  }

  private static String lastQuarter() {
    var day = TODAY.minusMonths(3);
    return day.getYear() + "Q" + (day.getMonthValue() + 2) / 3;
  }

  private static String closing() {
    var quarter = lastQuarter();
    return "结 " + quarter.substring(0, 4) + " 年第 " + quarter.substring(5) + " 季度的账";
  }
}
