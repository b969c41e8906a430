package org.linli.goods.web;

import java.util.HashMap;
import java.util.Map;
import org.linli.goods.AddThing;
import org.linli.goods.BorrowThing;
import org.linli.goods.ChangeStock;
import org.linli.goods.DescribeThing;
import org.linli.goods.EndLoan;
import org.linli.goods.LoanView;
import org.linli.goods.TakeBack;
import org.linli.goods.ThingView;
import org.linli.web.FormState;

/** Reads commands from forms, and fills forms. */
final class GoodsForms {

  private GoodsForms() {}

  static BorrowThing borrow(FormState form) {
    return new BorrowThing(
        form.value("pieces"),
        form.value("fetchOn"),
        form.value("bringBackOn"),
        form.value("name"),
        form.value("phone"));
  }

  static EndLoan end(FormState form) {
    return new EndLoan(form.value("reason"));
  }

  static TakeBack takeBack(FormState form) {
    return new TakeBack(
        form.value("fine"), form.value("damaged"), form.value("missing"), form.value("note"));
  }

  /** All of it is there and as it was, unless somebody says otherwise. */
  static FormState of(LoanView loan) {
    return FormState.of(Map.of("fine", String.valueOf(loan.open())));
  }

  static AddThing add(FormState form) {
    return new AddThing(
        form.value("name"),
        form.value("description"),
        form.value("place"),
        form.value("pieces"),
        form.value("freely"));
  }

  static DescribeThing describe(FormState form) {
    return new DescribeThing(
        form.value("name"),
        form.value("description"),
        form.value("place"),
        form.value("freely"),
        form.value("paused"));
  }

  static FormState of(ThingView thing) {
    var values = new HashMap<String, String>();
    values.put("name", thing.name());
    values.put("description", thing.description());
    values.put("place", thing.place());
    values.put("freely", thing.freely() ? "yes" : "");
    values.put("paused", thing.published() ? "" : "yes");
    return FormState.of(values);
  }

  static ChangeStock stock(FormState form) {
    return new ChangeStock(form.value("change"), form.value("pieces"), form.value("note"));
  }
}
