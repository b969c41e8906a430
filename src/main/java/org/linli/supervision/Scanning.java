package org.linli.supervision;

import java.util.Optional;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.linli.kernel.Scope;
import org.linli.platform.Messages;
import org.linli.web.Communities;
import org.springframework.stereotype.Service;

/**
 * Answers who scans a code, or types it (SUP-1). Cheap, because a poster brings a thousand people
 * in a minute: where a code leads is remembered, and the source needs two statements at most.
 */
@Service
public class Scanning {

  private final Codes codes;
  private final CodeReading reading;
  private final ScanCounter counter;
  private final Communities communities;

  Scanning(Codes codes, CodeReading reading, ScanCounter counter, Communities communities) {
    this.codes = codes;
    this.reading = reading;
    this.counter = counter;
    this.communities = communities;
  }

  /** The code as it is printed, of what somebody typed; empty if no code looks like that. */
  public Optional<String> read(String typed) {
    return CodeText.read(typed);
  }

  /**
   * What stands under a code, counted as a scan.
   *
   * @throws Refused if nothing ever had this code
   */
  public CodeShown scan(String code, Messages t) {
    var shown = show(code, t);
    counter.scanned(place(code));
    return shown;
  }

  /**
   * The same without counting, for posters.
   *
   * @throws Refused if nothing ever had this code
   */
  public CodeShown show(String code, Messages t) {
    var place = place(code);
    var community =
        communities.withId(place.community()).orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
    var facts =
        reading.facts(Scope.publicOf(community.id()), community, place.kind(), place.subject(), t);
    return new CodeShown(code, place.kind(), community, facts);
  }

  /** Counts of this node that were not written yet are, so that who asks for counts sees them. */
  public void settle() {
    counter.write();
  }

  private CodePlace place(String code) {
    return codes.place(code).orElseThrow(() -> new Refused(SupervisionError.NO_SUCH_CODE));
  }
}
