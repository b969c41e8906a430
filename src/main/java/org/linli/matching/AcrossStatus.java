package org.linli.matching;

import java.util.Map;
import java.util.Optional;

/** How a unit stands to a need of another community. */
public enum AcrossStatus {
  ASKED,
  AGREED,
  DECLINED,
  GIVEN_BACK,
  COMPLETED,
  TOO_LATE;

  private static final Map<AcrossStatus, Map<AcrossAction, AcrossStatus>> NEXT =
      Map.of(
          ASKED,
          Map.of(AcrossAction.AGREE, AGREED, AcrossAction.DECLINE, DECLINED),
          AGREED,
          Map.of(
              AcrossAction.REPORT,
              AGREED,
              AcrossAction.GIVE_BACK,
              GIVEN_BACK,
              AcrossAction.COMPLETE,
              COMPLETED));

  /** Where an action leads from here; empty if it is not allowed. */
  public Optional<AcrossStatus> after(AcrossAction action) {
    return Optional.ofNullable(NEXT.getOrDefault(this, Map.of()).get(action));
  }

  public boolean allows(AcrossAction action) {
    return after(action).isPresent();
  }
}
