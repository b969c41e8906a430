package org.linli.needs.web;

import java.util.Optional;
import java.util.UUID;
import org.linli.kernel.Actor;
import org.linli.kernel.Invalid;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.linli.kernel.ShortNumber;
import org.linli.needs.Instruct;
import org.linli.needs.NeedAction;
import org.linli.needs.NeedManagement;
import org.linli.needs.Promise;
import org.linli.needs.Say;
import org.linli.needs.desk.DeskReading;
import org.springframework.stereotype.Component;

/** Takes the steps of the desk, for form and API alike. */
@Component
class DeskSteps {

  /** Two needs that may be one matter are not: a finding of the desk, no step of a need. */
  static final String UNLIKE = "UNLIKE";

  private final NeedManagement needs;
  private final DeskReading desk;

  DeskSteps(NeedManagement needs, DeskReading desk) {
    this.needs = needs;
    this.desk = desk;
  }

  /**
   * @throws Invalid naming every wrong field, with {@code action} if the desk has no such step
   */
  void take(Actor actor, ShortNumber number, DeskStep step) {
    if (step.action().equals(UNLIKE)) {
      desk.unlike(actor, number, other(step.into()));
    } else {
      move(actor, number, step);
    }
  }

  private void move(Actor actor, ShortNumber number, DeskStep step) {
    switch (action(step.action())) {
      case CONTACT -> needs.contact(actor, number, new Say(step.note()));
      case ANSWER -> needs.answer(actor, number, new Say(step.note()));
      case REPORT -> needs.report(actor, number, new Say(step.note()));
      case PAUSE -> needs.pause(actor, number, new Say(step.note()));
      case RESUME -> needs.resume(actor, number, new Say(step.note()));
      case ESCALATE -> needs.escalate(actor, number, new Say(step.note()));
      case COMPLETE -> needs.complete(actor, number, new Say(step.note()));
      case SEPARATE -> needs.separate(actor, number, new Say(step.note()));
      case TAKE_ON -> needs.takeOn(actor, number, Promise.of(step.note(), step.promisedOn()));
      case INSTRUCT -> needs.instruct(actor, number, Instruct.of(step.note(), step.promisedOn()));
      case ROUTE ->
          needs.route(actor, number, id("organization", step.organization()), new Say(step.note()));
      case HAND_OVER ->
          needs.handOver(actor, number, id("colleague", step.colleague()), new Say(step.note()));
      case MERGE -> needs.merge(actor, number, other(step.into()));
      default -> throw unknown();
    }
  }

  private static ShortNumber other(String number) {
    return ShortNumber.parse(number).orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
  }

  private static UUID id(String field, String chosen) {
    try {
      return UUID.fromString(chosen);
    } catch (IllegalArgumentException notOurs) {
      throw Invalid.field(
          field, chosen.isEmpty() ? KernelError.REQUIRED : KernelError.NOT_A_CHOICE);
    }
  }

  private static NeedAction action(String name) {
    return Optional.of(name)
        .filter(it -> !it.isBlank())
        .map(DeskSteps::known)
        .orElseThrow(() -> Invalid.field("action", KernelError.REQUIRED));
  }

  private static NeedAction known(String name) {
    try {
      return NeedAction.valueOf(name);
    } catch (IllegalArgumentException notOurs) {
      throw unknown();
    }
  }

  private static Invalid unknown() {
    return Invalid.field("action", KernelError.NOT_A_CHOICE);
  }
}
