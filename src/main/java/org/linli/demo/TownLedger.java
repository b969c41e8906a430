package org.linli.demo;

import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;
import org.linli.demo.town.Population;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.ledger.Amount;
import org.linli.ledger.BookManagement;
import org.linli.ledger.Ledger;
import org.linli.ledger.LedgerReading;
import org.linli.ledger.OpenAccount;
import org.linli.ledger.OpenBooks;
import org.linli.ledger.PostJournal;
import org.linli.ledger.Quarter;
import org.linli.ledger.Side;
import org.linli.ledger.Transfer;
import org.linli.ledger.Unit;
import org.linli.platform.Dates;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Books since the last quarter: a grant, gifts for lamps, an invoice that was posted twice
 * (FUND-4).
 */
@Component
@Profile("demo")
class TownLedger implements TownPart {

  private static final int OPENED_DAYS_AGO = 95;

  private final TownStaff staff;
  private final BookManagement books;
  private final Ledger ledger;
  private final LedgerReading reading;
  private final DemoClock clock;

  TownLedger(
      TownStaff staff,
      BookManagement books,
      Ledger ledger,
      LedgerReading reading,
      DemoClock clock) {
    this.staff = staff;
    this.books = books;
    this.ledger = ledger;
    this.reading = reading;
    this.clock = clock;
  }

  @Override
  public boolean isThere(Community community, Population population) {
    return reading.book(staff.secretary(population.town(), community)).isPresent();
  }

  @Override
  public void fill(Community community, Population population) {
    var secretary = staff.secretary(population.town(), community);
    var days = new StoryDays(clock.instant());
    var lamps = new ArrayList<UUID>();
    clock.at(
        days.on(OPENED_DAYS_AGO, 9, 0),
        () -> {
          var first = Quarter.of(Dates.day(clock.instant()));
          books.open(secretary, new OpenBooks(first.toString()));
          lamps.add(
              books.open(
                  secretary, new OpenAccount("3102-01", "楼道灯专项", Unit.YUAN, Side.CREDIT, true, 1)));
        });
    var lamp = lamps.getFirst();
    var bank = account(secretary, "1002");
    clock.at(
        days.on(90, 10, 0),
        () -> post(secretary, "社区活动经费拨款", bank, account(secretary, "4401"), "15万元"));
    clock.at(days.on(60, 10, 0), () -> post(secretary, "单位捐给楼道灯", bank, lamp, "6,000元"));
    clock.at(days.on(40, 15, 0), () -> post(secretary, "购买楼道感应灯 40 只", lamp, bank, "3,600元"));
    clock.at(days.on(12, 15, 0), () -> twice(secretary, bank, days));
    clock.at(days.on(5, 9, 30), () -> hold(secretary, lamp, bank));
    clock.at(days.on(3, 11, 0), () -> hours(secretary));
  }

  /** Taken back two days later. */
  private void twice(Actor secretary, UUID bank, StoryDays days) {
    var cost = account(secretary, "5101");
    post(secretary, "重阳节活动用品", cost, bank, "1,280.50元");
    var again = post(secretary, "重阳节活动用品", cost, bank, "1,280.50元");
    clock.at(days.on(10, 9, 0), () -> ledger.reverse(secretary, "demo:reverse", again, "重复记账，冲销"));
  }

  private void hold(Actor secretary, UUID lamp, UUID bank) {
    var transfer = new Transfer(lamp, bank, Amount.parse(Unit.YUAN, "2,000元"));
    ledger.reserve(
        secretary, PostJournal.today("demo:reserve", "预留：更换坏灯", transfer), Optional.empty());
  }

  private void hours(Actor secretary) {
    var transfer =
        new Transfer(
            account(secretary, "8001"),
            account(secretary, "8002"),
            Amount.parse(Unit.HOURS, "12小时30分"));
    ledger.post(secretary, PostJournal.today("demo:hours", "志愿者捐出的时长", transfer));
  }

  private UUID post(Actor secretary, String title, UUID debit, UUID credit, String yuan) {
    var transfer = new Transfer(debit, credit, Amount.parse(Unit.YUAN, yuan));
    var key = "demo:" + clock.instant() + ":" + UUID.randomUUID();
    return ledger.post(secretary, PostJournal.today(key, title, transfer));
  }

  private UUID account(Actor secretary, String code) {
    return reading.account(secretary, code).orElseThrow();
  }
}
