package org.linli.spending;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.evaluation.Grade;

/**
 * A purchase with all that belongs to it.
 *
 * @param bought what, how much, what for
 * @param fund name of where the money is, and of what for it is kept there
 * @param project number of the project that it is for, or empty
 * @param ownFen what those pay themselves who are served
 * @param listFen what so many cost by the standard price list; 0 without an item
 * @param reason why not the lowest quote, or above the list
 */
public record PurchasePage(
    PurchaseLine purchase,
    String bought,
    Category category,
    UUID fundId,
    String fund,
    String earmark,
    String project,
    long ownFen,
    String listed,
    int quantity,
    long listFen,
    String reason,
    SettledBy settledBy,
    String urgentWhy,
    List<Portion> parts,
    List<Quote> quotes,
    List<Approval> approvals,
    List<Delivery> deliveries,
    List<Receipt> receipts,
    List<Doubt> doubts,
    List<Step> story) {

  /** Whether it costs more than the list says. */
  public boolean aboveList() {
    return listFen > 0 && purchase.fen() + ownFen > listFen;
  }

  /** The part that a payment paid. */
  public Optional<Portion> paidBy(String payment) {
    return parts.stream().filter(it -> payment.equals(it.payment())).findFirst();
  }

  /** Papers of one part. */
  public List<Receipt> receiptsOf(int part) {
    return receipts.stream().filter(it -> it.part() == part).toList();
  }

  /** The next part that money is reserved for. */
  public Optional<Portion> next() {
    return parts.stream().filter(it -> it.state().equals("HELD")).findFirst();
  }

  /** Those that nobody explained. */
  public List<Doubt> open() {
    return doubts.stream().filter(it -> it.answer().isEmpty()).toList();
  }

  /**
   * A part of what is paid.
   *
   * @param state PLANNED, HELD, PAID or RELEASED
   * @param payment number of the payment, or nothing
   * @param reversedOn when its money came back, or nothing
   */
  public record Portion(
      int part,
      long fen,
      String state,
      @Nullable String payment,
      @Nullable LocalDate paidOn,
      @Nullable UUID journal,
      @Nullable LocalDate reversedOn,
      @Nullable String reversedFor) {}

  /** A yes. */
  public record Approval(Side side, String party, Instant at) {}

  /** What somebody found of what was delivered. */
  public record Delivery(Grade grade, String seen, Instant at) {}

  /**
   * A paper.
   *
   * @param invoice its number, for staff
   * @param sha256 of the file as it was brought
   * @param picture of what can be drawn upon, for staff
   * @param shown of the picture that everybody sees, or empty
   */
  public record Receipt(
      UUID id,
      int part,
      String invoice,
      long fen,
      LocalDate issuedOn,
      String sha256,
      String picture,
      String cleared,
      String shown,
      String thumbnail) {}

  /**
   * What had or has to be explained.
   *
   * @param purchase number of the one it is about
   * @param other number of the other purchase, or nothing where it is not public
   */
  public record Doubt(
      UUID id,
      String kind,
      String purchase,
      @Nullable String other,
      int percent,
      Instant raisedAt,
      String answer,
      @Nullable Instant answeredAt) {}

  /** What happened. */
  public record Step(PurchaseAction action, String side, Instant at, String party, String note) {}
}
