package org.linli.evidence;

import java.util.List;
import org.linli.evidence.merkle.SigningKey;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The keys that sign the log, for those who look after the installation. */
@Service
@Transactional
public class EvidenceKeys {

  private final LogTables tables;
  private final LogOpening opening;

  EvidenceKeys(LogTables tables, LogOpening opening) {
    this.tables = tables;
    this.opening = opening;
  }

  /** Numbers of the keys that sign now, the oldest first; none before the log's first minute. */
  @Transactional(readOnly = true)
  public List<String> signing() {
    return tables.log().stream()
        .flatMap(log -> opening.files(log).all().stream())
        .map(SigningKey::open)
        .map(key -> key.number())
        .toList();
  }

  /**
   * Makes a new key that signs beside the others from the next checkpoint on; the log itself says
   * so. Whoever trusts the old key thus learns the new one, and the old line may be taken out of
   * the file once they had time to.
   *
   * @throws Refused if there is no log yet
   */
  public void add() {
    var log = tables.log().orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
    var files = opening.files(log);
    files.add(log.origin(), files.all().size());
  }
}
