package org.linli.testing;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.juries.ConveneJury;
import org.linli.juries.JuryManagement;
import org.linli.juries.JuryPage;
import org.linli.juries.JuryReading;
import org.linli.juries.PutWording;
import org.linli.juries.ToldReply;
import org.linli.kernel.Actor;
import org.linli.kernel.ShortNumber;

/** Convenes juries and takes them further through the product's own facades. */
public final class JuryBuilder {

  private final JuryManagement juries;
  private final JuryReading reading;
  private final DrawBuilder aDraw;

  public JuryBuilder(JuryManagement juries, JuryReading reading, DrawBuilder aDraw) {
    this.juries = juries;
    this.reading = reading;
    this.aDraw = aDraw;
  }

  /** Two seats, and two to step in; all are asked. */
  public ShortNumber invited(Actor worker, Actor other, String question) {
    return of(worker, aDraw.drawn(worker, other, question), question);
  }

  public ShortNumber of(Actor worker, UUID draw, String question) {
    return juries.convene(worker, new ConveneJury(question, "先看看现在怎么停", "社区居委会", draw.toString()));
  }

  /** All who were asked told staff that they come. */
  public ShortNumber sitting(Actor worker, Actor other, String question) {
    var number = invited(worker, other, question);
    seats(worker, number).forEach(seat -> told(worker, number, seat, "ACCEPTED"));
    return number;
  }

  /** A wording lies before its members. */
  public ShortNumber deciding(Actor worker, Actor other, String question) {
    var number = sitting(worker, other, question);
    juries.put(worker, number, new PutWording("先画线，再收费", ""));
    return number;
  }

  /** Both approved. */
  public ShortNumber approved(Actor worker, Actor other, String question) {
    var number = deciding(worker, other, question);
    seats(worker, number).forEach(seat -> told(worker, number, seat, "APPROVED"));
    return number;
  }

  public ShortNumber recommended(Actor worker, Actor other, String question) {
    var number = approved(worker, other, question);
    juries.recommend(worker, number);
    return number;
  }

  public void told(Actor worker, ShortNumber number, UUID seat, String said) {
    juries.told(worker, number, new ToldReply(seat.toString(), said, "PHONE"));
  }

  /** Those who were asked. */
  public List<UUID> seats(Actor worker, ShortNumber number) {
    return reading.file(worker, number).page().invited().stream()
        .map(JuryPage.Seat::id)
        .flatMap(Optional::stream)
        .toList();
  }

  /** Lets a seat be that of an account, as where the draw knew it. */
  public static void give(Sql sql, UUID seat, UUID account) {
    sql.list(
        "update juries.seat set account_id = '%s' where seat_id = '%s' returning 1"
            .formatted(account, seat));
  }
}
