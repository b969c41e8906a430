package org.linli.access.residents;

import java.time.LocalTime;
import org.linli.platform.NightlyJob;
import org.springframework.stereotype.Component;

/** Drops letters that were used or have expired. */
@Component
class LetterTidying implements NightlyJob {

  private final ResidentManagement residents;

  LetterTidying(ResidentManagement residents) {
    this.residents = residents;
  }

  @Override
  public String name() {
    return "access.tidy-letters";
  }

  @Override
  public LocalTime at() {
    return LocalTime.of(2, 45);
  }

  @Override
  public void run() {
    residents.dropOldLetters();
  }
}
