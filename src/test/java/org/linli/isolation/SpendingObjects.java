package org.linli.isolation;

import java.awt.Color;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.linli.kernel.ShortNumber;
import org.linli.spending.CoverReceipt;
import org.linli.spending.PurchaseManagement;
import org.linli.spending.PurchasePage;
import org.linli.spending.ReceiptManagement;
import org.linli.spending.ReleaseUrgently;
import org.linli.spending.SpendingReading;
import org.linli.testing.FundBuilder;
import org.linli.testing.Route;
import org.linli.testing.SpendingBuilder;
import org.linli.testing.SpendingBuilder.Money;

/**
 * The purchases that routes name, as far along as the route takes them up; what belongs to one is
 * made at the one made last.
 */
final class SpendingObjects {

  private static final String YUAN = "10";

  private static final AtomicInteger INVOICES = new AtomicInteger(77_000_000);

  private final SpendingBuilder aPurchase;
  private final FundBuilder aFund;
  private final PurchaseManagement purchases;
  private final ReceiptManagement receipts;
  private final SpendingReading reading;
  private final Map<Long, Money> monies = new HashMap<>();
  private final Map<Long, UUID> shops = new HashMap<>();
  private final Map<Long, ShortNumber> last = new HashMap<>();
  private final Map<Long, UUID> papers = new HashMap<>();

  SpendingObjects(
      SpendingBuilder aPurchase,
      FundBuilder aFund,
      PurchaseManagement purchases,
      ReceiptManagement receipts,
      SpendingReading reading) {
    this.aPurchase = aPurchase;
    this.aFund = aFund;
    this.purchases = purchases;
    this.receipts = receipts;
    this.reading = reading;
  }

  Money money(Site site) {
    return monies.computeIfAbsent(
        site.community().id(),
        id ->
            aPurchase.money(
                site.community(),
                site.person("community-worker"),
                site.person("community-secretary"),
                "20000"));
  }

  UUID shop(Site site) {
    return shops.computeIfAbsent(
        site.community().id(),
        id -> aPurchase.supplier(site.person("community-worker"), site.community()));
  }

  String purchase(Route route, Site site) {
    var made = make(route.pattern().replaceAll(":[^}]*", ""), site);
    last.put(site.community().id(), made);
    return made.toString();
  }

  private ShortNumber make(String pattern, Site site) {
    var worker = site.person("community-worker");
    if (pattern.matches(".*/(approved|released|refused|withdrawn)")) {
      return asked(site, site.privateMark());
    }
    if (pattern.matches(".*/(confirmed|denied)")) {
      var number = asked(site, site.publicMark());
      purchases.release(
          site.person("community-secretary"), number, new ReleaseUrgently(site.publicMark()));
      return number;
    }
    if (pattern.contains("/doubts/")) {
      aPurchase.asked(worker, money(site), shop(site), site.privateMark(), "1500");
      return aPurchase.asked(worker, money(site), shop(site), site.privateMark(), "1500");
    }
    var number = approved(site);
    if (pattern.endsWith("/reversal")) {
      aPurchase.paid(worker, number, money(site), YUAN);
    }
    return number;
  }

  /** From a supplier of its own, so that nothing about it has to be explained. */
  private ShortNumber asked(Site site, String title) {
    var worker = site.person("community-worker");
    var supplier = aPurchase.supplier(worker, site.community());
    return aPurchase.asked(worker, money(site), supplier, title, YUAN);
  }

  /** Everybody may read it. */
  private ShortNumber approved(Site site) {
    var number = asked(site, site.publicMark());
    purchases.approve(site.person("community-secretary"), number);
    purchases.approve(site.person("council-member"), number);
    return number;
  }

  String payment(Site site) {
    var number = approved(site);
    return aPurchase.paid(site.person("community-worker"), number, money(site), YUAN).toString();
  }

  String doubt(Site site) {
    var number = Objects.requireNonNull(last.get(site.community().id()));
    return reading.file(site.person("community-worker"), number).page().open().stream()
        .filter(it -> it.purchase().equals(number.toString()))
        .findFirst()
        .map(PurchasePage.Doubt::id)
        .orElseThrow()
        .toString();
  }

  /** A PDF where a picture is to follow, else a picture. */
  String receipt(Route route, Site site) {
    var worker = site.person("community-worker");
    var invoice = String.valueOf(INVOICES.incrementAndGet());
    var number =
        route.names("purchase")
            ? Objects.requireNonNull(last.get(site.community().id()))
            : approved(site);
    last.put(site.community().id(), number);
    var id =
        route.pattern().endsWith("/picture")
            ? aPurchase.pdf(worker, number, invoice, YUAN)
            : aPurchase.receipt(worker, number, invoice, YUAN, Color.ORANGE);
    papers.put(site.community().id(), id);
    return id.toString();
  }

  /** What everybody sees of the paper made last. */
  String shown(Site site) {
    var id = Objects.requireNonNull(papers.get(site.community().id()));
    var number = Objects.requireNonNull(last.get(site.community().id()));
    var worker = site.person("community-worker");
    receipts.publish(worker, number, id, new CoverReceipt("NOTHING_PERSONAL", ""));
    return reading.file(worker, number).page().receipts().stream()
        .filter(it -> it.id().equals(id))
        .findFirst()
        .orElseThrow()
        .shown();
  }

  /** What forms of spending call like others and mean otherwise. */
  Map<String, String> fields(Route route, Site site, boolean another) {
    var fields = new HashMap<String, String>();
    fields.put("boxes", another ? "0 0 10 10" : "");
    fields.put("earmark", money(site).earmark().toString());
    fields.put("supplier", shop(site).toString());
    fields.put("title", another ? "样例另一批灯" : "样例灯");
    fields.put("bought", "样例用途");
    fields.put("category", "GOODS");
    fields.put("amount", YUAN);
    fields.put("own", "");
    fields.put("payments", "");
    fields.put("quotes", "");
    fields.put("listed", "");
    fields.put("quantity", "");
    fields.put("settledBy", "DELIVERY");
    fields.put("part", "1");
    fields.put("licence", "registration");
    fields.put("licenceNumber", SpendingBuilder.CODE);
    fields.put("validTo", another ? "2027-12-31" : "");
    if (route.post() && route.pattern().endsWith("/payment")) {
      fields.put("bankLine", line(site, "-" + YUAN));
    }
    if (route.post() && route.pattern().endsWith("/reversal")) {
      fields.put("returnedLine", line(site, YUAN));
    }
    return fields;
  }

  private String line(Site site, String yuan) {
    var worker = site.person("community-worker");
    return aFund.line(worker, money(site).fund(), yuan, "样例单位", "样例").toString();
  }
}
