package org.linli.funds;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.linli.funds.Holds.State;
import org.linli.kernel.Actor;
import org.linli.kernel.Refused;
import org.linli.ledger.Ledger;
import org.linli.ledger.LedgerError;
import org.linli.ledger.PostJournal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reserves money of an earmark, pays it from a line of the bank, and takes payments back (FUND-4,
 * FUND-5). Other modules call it in the transaction of what they do and ask for permissions
 * themselves. Every command carries a key; said again, it is answered again. All amounts are fen.
 *
 * <p>Whoever moves money holds the row of the hold, then that of the fund, of the line, of the
 * earmark, and the accounts of the ledger: of two who act at once the second sees what the first
 * did.
 */
@Service
@Transactional
public class Earmarks {

  private final EarmarkRows earmarks;
  private final FundRows funds;
  private final Holds holds;
  private final BankLines lines;
  private final FundAccounts accounts;
  private final Ledger ledger;
  private final MoneyTelling telling;
  private final Clock clock;

  Earmarks(
      EarmarkRows earmarks,
      FundRows funds,
      Holds holds,
      BankLines lines,
      FundAccounts accounts,
      Ledger ledger,
      MoneyTelling telling,
      Clock clock) {
    this.earmarks = earmarks;
    this.funds = funds;
    this.holds = holds;
    this.lines = lines;
    this.accounts = accounts;
    this.ledger = ledger;
    this.telling = telling;
    this.clock = clock;
  }

  /**
   * Reserves money for a payment.
   *
   * @param key of the caller's command, at most 100 characters
   * @param fen more than nothing
   * @param title what it is for, at most 60 characters; never the name of a person
   * @return id of what is reserved
   * @throws Refused with {@link FundError#NOT_ENOUGH} and what is left where the earmark has not
   *     enough
   */
  public UUID hold(Actor actor, String key, UUID earmark, long fen, String title) {
    var community = actor.communityId();
    var fund = funds.hold(community, earmarks.fundOf(community, earmark)).orElseThrow();
    var held = earmarks.hold(community, earmark);
    var transfers = accounts.paid(actor, fund.account(), held.account(), fen);
    var id = reserve(actor, PostJournal.today("hold:" + key, title, transfers), held);
    if (holds.insert(community, id, earmark, fen, title, clock.instant())) {
      fund.open();
      earmarks.add(community, earmark, 0, fen, 0);
    }
    return id;
  }

  private UUID reserve(Actor actor, PostJournal journal, Earmark earmark) {
    try {
      return ledger.reserve(actor, journal, Optional.empty());
    } catch (Refused refused) {
      throw refused.code() == LedgerError.NOT_ENOUGH ? earmark.lacks() : refused;
    }
  }

  /**
   * Lets go what was reserved.
   *
   * @throws Refused if it was paid
   */
  public void release(Actor actor, String key, UUID hold) {
    var community = actor.communityId();
    var held = holds.hold(community, hold);
    if (held.state() == State.RELEASED) {
      return;
    }
    held.in(State.HELD);
    earmarks.hold(community, held.earmark());
    ledger.cancel(actor, "release:" + key, hold);
    holds.released(community, hold);
    earmarks.add(community, held.earmark(), 0, -held.fen(), 0);
  }

  /**
   * Pays what was reserved: a line of the bank says that it left the account.
   *
   * @param bankLine of the same fund, and of exactly that amount
   * @return id of the journal
   * @throws Refused if the line is explained by something else, or is of another amount or fund
   */
  public UUID pay(Actor actor, String key, UUID hold, UUID bankLine) {
    var community = actor.communityId();
    var held = holds.hold(community, hold);
    if (held.state() == State.PAID && held.line().equals(Optional.of(bankLine))) {
      return held.journal().orElseThrow();
    }
    held.in(State.HELD);
    var line = lines.hold(community, bankLine);
    var earmark = earmarks.hold(community, held.earmark());
    line.explains(earmark.fund(), -held.fen());
    var journal = ledger.settle(actor, "pay:" + key, hold, line.bookedOn());
    holds.paid(community, hold, journal, line.id());
    earmarks.add(community, earmark.id(), 0, -held.fen(), held.fen());
    lines.explain(community, line.id(), "PAYMENT", journal, clock.instant());
    telling.tell(community, MoneyMoved.Way.PAID, journal, journal, earmark, held.fen(), line);
    return journal;
  }

  /**
   * Takes a payment back: a line of the bank says that its money came back, all of it.
   *
   * @param journal of the payment
   * @return id of the reversal's journal
   * @throws Refused if it was reversed already, or the line does not fit
   */
  public UUID reverse(Actor actor, String key, UUID journal, UUID bankLine, String title) {
    var community = actor.communityId();
    var paid = holds.paidBy(community, journal);
    if (paid.state() == State.REVERSED && paid.reversalLine().equals(Optional.of(bankLine))) {
      return paid.reversal().orElseThrow();
    }
    paid.in(State.PAID);
    var line = lines.hold(community, bankLine);
    var earmark = earmarks.hold(community, paid.earmark());
    line.explains(earmark.fund(), paid.fen());
    var reversal = ledger.reverse(actor, "reverse:" + key, journal, title, line.bookedOn());
    holds.reversed(community, paid.id(), reversal, line.id());
    earmarks.add(community, earmark.id(), 0, 0, -paid.fen());
    lines.explain(community, line.id(), "REVERSAL", reversal, clock.instant());
    telling.tell(community, MoneyMoved.Way.REVERSED, journal, reversal, earmark, paid.fen(), line);
    return reversal;
  }
}
