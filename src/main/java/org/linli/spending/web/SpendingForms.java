package org.linli.spending.web;

import org.linli.spending.AnswerDoubt;
import org.linli.spending.AskPurchase;
import org.linli.spending.BringReceipt;
import org.linli.spending.CoverReceipt;
import org.linli.spending.EndPurchase;
import org.linli.spending.EnterLicence;
import org.linli.spending.EvaluateDelivery;
import org.linli.spending.GiveReason;
import org.linli.spending.PayPart;
import org.linli.spending.ReleaseUrgently;
import org.linli.spending.ReversePayment;
import org.linli.web.FormState;

/** Reads commands from forms. */
final class SpendingForms {

  private SpendingForms() {}

  static AskPurchase ask(FormState form) {
    return new AskPurchase(
        form.value("earmark"),
        form.value("title"),
        form.value("bought"),
        form.value("category"),
        form.value("supplier"),
        form.value("amount"),
        form.value("own"),
        form.value("payments"),
        form.value("quotes"),
        form.value("listed"),
        form.value("quantity"),
        form.value("reason"),
        form.value("settledBy"));
  }

  static GiveReason reason(FormState form) {
    return new GiveReason(form.value("reason"));
  }

  static EndPurchase end(FormState form) {
    return new EndPurchase(form.value("endedFor"));
  }

  static ReleaseUrgently release(FormState form) {
    return new ReleaseUrgently(form.value("urgentWhy"));
  }

  static EvaluateDelivery delivery(FormState form) {
    return new EvaluateDelivery(form.value("grade"), form.value("seen"));
  }

  static PayPart pay(FormState form) {
    return new PayPart(form.value("bankLine"));
  }

  static ReversePayment reverse(FormState form) {
    return new ReversePayment(form.value("returnedLine"), form.value("returnedFor"));
  }

  static AnswerDoubt answer(FormState form) {
    return new AnswerDoubt(form.value("explained"));
  }

  static BringReceipt receipt(FormState form) {
    return new BringReceipt(
        form.value("part"), form.value("invoice"), form.value("invoiced"), form.value("issuedOn"));
  }

  static CoverReceipt cover(FormState form) {
    return new CoverReceipt(form.value("cleared"), form.value("boxes"));
  }

  static EnterLicence licence(FormState form) {
    return new EnterLicence(
        form.value("licence"), form.value("licenceNumber"), form.value("validTo"));
  }
}
