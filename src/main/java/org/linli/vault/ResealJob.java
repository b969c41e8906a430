package org.linli.vault;

import java.time.LocalTime;
import java.util.List;
import org.linli.platform.NightlyJob;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** After a change of keys, seals what there is with the new one. */
@Component
class ResealJob implements NightlyJob {

  private static final Logger log = LoggerFactory.getLogger(ResealJob.class);

  private final List<SealedValues> sources;

  ResealJob(List<SealedValues> sources) {
    this.sources = sources;
  }

  @Override
  public String name() {
    return "vault.values-resealed";
  }

  @Override
  public LocalTime at() {
    return LocalTime.of(2, 40);
  }

  @Override
  public void run() {
    var sealed = sources.stream().mapToInt(SealedValues::reseal).sum();
    if (sealed > 0) {
      log.info("Sealed {} values with the active key", sealed);
    }
  }
}
