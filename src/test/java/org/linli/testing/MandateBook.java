package org.linli.testing;

import java.time.Clock;
import java.util.UUID;
import org.linli.directory.mandates.Mandate;
import org.linli.directory.mandates.MandateDraftManagement;
import org.linli.directory.mandates.MandateManagement;
import org.linli.directory.mandates.MandateReading;
import org.linli.directory.mandates.PublishMandates;
import org.linli.directory.mandates.WriteMandate;
import org.linli.kernel.Actor;
import org.linli.platform.Dates;

/** Brings a community's mandate list to the state a test starts from. */
public final class MandateBook {

  private final MandateManagement mandates;
  private final MandateDraftManagement drafts;
  private final MandateReading reading;
  private final Clock clock;

  public MandateBook(
      MandateManagement mandates,
      MandateDraftManagement drafts,
      MandateReading reading,
      Clock clock) {
    this.mandates = mandates;
    this.drafts = drafts;
    this.reading = reading;
    this.clock = clock;
  }

  /** A right matter of a category. */
  public static WriteMandate matter(String title, String category, String duty) {
    return new WriteMandate(
        title,
        "大白话",
        category,
        duty,
        "DEPARTMENT",
        "某局",
        "《民法典》",
        "yes",
        "ordinary",
        "02712345678");
  }

  /** A matter of the draft; starts one if there is none. */
  public UUID drafted(Actor editor) {
    if (drafts.draftOf(editor).isEmpty()) {
      mandates.startFromTemplate(editor);
    }
    return drafts.draftOf(editor).orElseThrow().getFirst().id();
  }

  /** Leaves no draft. */
  public void discarded(Actor editor) {
    drafted(editor);
    mandates.discard(editor);
  }

  /** The number of the first edition, made if there is none; it begins tomorrow. */
  public String published(Actor editor) {
    if (reading.editions(editor).isEmpty()) {
      drafted(editor);
      var tomorrow = Dates.day(clock.instant()).plusDays(1);
      mandates.publish(editor, new PublishMandates(tomorrow));
    }
    return "1";
  }

  /** Puts these matters, and no others, into force today. */
  public int inForce(Actor editor, WriteMandate... matters) {
    drafted(editor);
    for (Mandate sample : drafts.draftOf(editor).orElseThrow()) {
      drafts.remove(editor, sample.id());
    }
    for (var matter : matters) {
      drafts.add(editor, matter);
    }
    return mandates.publish(editor, new PublishMandates(Dates.day(clock.instant())));
  }

  /** What a route of the desk needs: a draft, or none where one is to be started. */
  public void prepare(String pattern, Actor editor) {
    if (pattern.endsWith("/mandates/desk/start")) {
      discarded(editor);
    } else if (pattern.contains("/mandates/desk/")) {
      drafted(editor);
    }
  }
}
