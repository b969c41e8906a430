package org.linli.testing;

import java.awt.Color;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.linli.directory.OrganizationManagement;
import org.linli.files.Pictures;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.ShortNumber;
import org.linli.platform.Dates;
import org.linli.spending.AskPurchase;
import org.linli.spending.BringReceipt;
import org.linli.spending.EnterLicence;
import org.linli.spending.Licences;
import org.linli.spending.PayPart;
import org.linli.spending.PaymentManagement;
import org.linli.spending.PurchaseManagement;
import org.linli.spending.ReceiptFile;
import org.linli.spending.ReceiptManagement;

/** Makes purchases through the product's own facades. */
public final class SpendingBuilder {

  /** A unified social credit code with right check characters. */
  public static final String CODE = "91350100M000100Y43";

  private static final AtomicInteger SERIAL = new AtomicInteger();

  private final PurchaseManagement purchases;
  private final PaymentManagement payments;
  private final ReceiptManagement receipts;
  private final Licences licences;
  private final OrganizationManagement organizations;
  private final Pictures pictures;
  private final FundBuilder aFund;
  private final Town town;
  private final Clock clock;

  public SpendingBuilder(
      PurchaseManagement purchases,
      PaymentManagement payments,
      ReceiptManagement receipts,
      Licences licences,
      OrganizationManagement organizations,
      Pictures pictures,
      FundBuilder aFund,
      Town town,
      Clock clock) {
    this.purchases = purchases;
    this.payments = payments;
    this.receipts = receipts;
    this.licences = licences;
    this.organizations = organizations;
    this.pictures = pictures;
    this.aFund = aFund;
    this.town = town;
    this.clock = clock;
  }

  /** A fund with money for a task. */
  public Money money(Community community, Actor worker, Actor secretary, String yuan) {
    var holder = town.newUnit(community, "居委会 " + SERIAL.incrementAndGet());
    var supervisor = town.newUnit(community, "监督单位 " + SERIAL.incrementAndGet());
    var fund = aFund.fund(secretary, holder, supervisor, "共建基金 " + SERIAL.incrementAndGet());
    aFund.income(worker, fund, "DONATION", yuan);
    return new Money(fund, aFund.task(secretary, fund, "修灯", yuan));
  }

  /** A unit that has shown its registration. */
  public UUID supplier(Actor worker, Community community) {
    var unit = town.newUnit(community, "供应商 " + SERIAL.incrementAndGet());
    licences.enter(worker, unit, new EnterLicence("registration", CODE, ""));
    return unit;
  }

  /** All that a purchase of goods needs, with two quotes. */
  public AskPurchase words(Actor worker, Money money, UUID supplier, String title, String yuan) {
    var quotes = organizations.name(worker, supplier) + " " + yuan + "\n别家 999999";
    return new AskPurchase(
        money.earmark().toString(),
        title,
        "三栋楼道感应灯",
        "GOODS",
        supplier.toString(),
        yuan,
        "",
        "",
        quotes,
        "",
        "",
        "",
        "DELIVERY");
  }

  public ShortNumber asked(Actor worker, Money money, UUID supplier, String title, String yuan) {
    return purchases.ask(worker, words(worker, money, supplier, title, yuan));
  }

  /** Both sides said yes. */
  public ShortNumber approved(
      Actor worker, Actor secretary, Actor council, Money money, UUID supplier, String yuan) {
    var number = asked(worker, money, supplier, "感应灯", yuan);
    purchases.approve(secretary, number);
    purchases.approve(council, number);
    return number;
  }

  /** The same, and its only part was paid; it is small enough that nobody looks at the delivery. */
  public ShortNumber paid(Actor worker, ShortNumber number, Money money, String yuan) {
    var line = aFund.line(worker, money.fund(), "-" + yuan, "供应商", "货款");
    return payments.pay(worker, number, 1, new PayPart(line.toString()));
  }

  /** A paper of the first part, as a picture of one colour. */
  public UUID receipt(Actor worker, ShortNumber number, String invoice, String yuan, Color colour) {
    var file = ReceiptFile.of(pictures, PictureBook.png(colour), "发票.png");
    return receipts.bring(worker, number, paper(invoice, yuan), file);
  }

  /** The same as PDF. */
  public UUID pdf(Actor worker, ShortNumber number, String invoice, String yuan) {
    var content = ("%PDF-1.4 " + invoice).getBytes(StandardCharsets.UTF_8);
    return receipts.bring(
        worker,
        number,
        paper(invoice, yuan),
        new ReceiptFile("发票.pdf", "application/pdf", content, Optional.empty()));
  }

  private BringReceipt paper(String invoice, String yuan) {
    return new BringReceipt("1", invoice, yuan, Dates.day(clock.instant()).toString());
  }

  /** Where money for purchases is. */
  public record Money(UUID fund, UUID earmark) {}
}
