package org.linli.juries.web;

import org.linli.juries.AnswerJury;
import org.linli.juries.CallOffJury;
import org.linli.juries.ConveneJury;
import org.linli.juries.PutWording;
import org.linli.juries.ReplyToDraw;
import org.linli.juries.ToldReply;
import org.linli.web.FormState;

/** Reads commands from forms. */
final class JuryForms {

  private JuryForms() {}

  static ConveneJury convene(FormState form) {
    return new ConveneJury(
        form.value("juryQuestion"),
        form.value("background"),
        form.value("askedBy"),
        form.value("fromDraw"));
  }

  static ReplyToDraw reply(FormState form) {
    return new ReplyToDraw(form.value("coming"));
  }

  static ToldReply told(FormState form) {
    return new ToldReply(form.value("jurySeat"), form.value("juryReply"), form.value("through"));
  }

  static PutWording wording(FormState form) {
    return new PutWording(form.value("recommendation"), form.value("minority"));
  }

  static AnswerJury answer(FormState form) {
    return new AnswerJury(form.value("verdict"), form.value("grounds"));
  }

  static CallOffJury callOff(FormState form) {
    return new CallOffJury(form.value("reason"));
  }
}
