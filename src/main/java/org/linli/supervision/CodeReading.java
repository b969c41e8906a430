package org.linli.supervision;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.linli.kernel.Community;
import org.linli.kernel.Paging;
import org.linli.kernel.Scope;
import org.linli.kernel.Slice;
import org.linli.platform.Dates;
import org.linli.platform.Messages;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads what codes show, for everybody (SUP-1). */
@Service
@Transactional(readOnly = true)
public class CodeReading {

  /** Over how many days scans are added up. */
  public static final int DAYS = 30;

  private final Codes codes;
  private final List<CodeSource> sources;
  private final ObjectProvider<CodeMoney> money;
  private final Clock clock;

  CodeReading(Codes codes, List<CodeSource> sources, ObjectProvider<CodeMoney> money, Clock clock) {
    this.codes = codes;
    this.sources = sources.stream().sorted(Comparator.comparingInt(CodeSource::order)).toList();
    this.money = money;
    this.clock = clock;
  }

  /** Kinds that have codes, in the order in which they are listed. */
  public List<String> kinds() {
    return sources.stream().map(CodeSource::kind).toList();
  }

  /**
   * How the thing of a code stands; of one that is not public any more, that this is so.
   *
   * @param kind and id of the thing, as the code names it
   */
  public Optional<CodeFacts> facts(
      Scope scope, Community community, String kind, UUID subject, Messages t) {
    return source(kind)
        .flatMap(it -> it.facts(scope, community, subject, t))
        .map(it -> known(scope, kind, subject).map(it::with).orElse(it));
  }

  private Optional<CodeFacts.Money> known(Scope scope, String kind, UUID subject) {
    return money.orderedStream().flatMap(it -> it.of(scope, kind, subject).stream()).findFirst();
  }

  /** The code of something, if it has one. */
  public Optional<String> of(Scope scope, String kind, UUID subject) {
    return codes.of(scope.communityId(), kind, subject);
  }

  /** Those of one kind, the newest first. */
  public Slice<CodeRow> list(Scope scope, String kind, Paging paging) {
    var since = Dates.day(clock.instant()).minusDays(DAYS - 1L);
    var rows = codes.newest(scope.communityId(), since, kind, paging);
    var cut = Slice.cut(rows, paging, Codes.Row::position);
    var titles = titles(scope, kind, cut.rows());
    return new Slice<>(
        cut.rows().stream()
            .map(
                it ->
                    new CodeRow(
                        it.code(),
                        it.kind(),
                        Optional.ofNullable(titles.get(it.subject())),
                        it.madeAt(),
                        it.scans()))
            .toList(),
        cut.next());
  }

  private Map<UUID, String> titles(Scope scope, String kind, List<Codes.Row> rows) {
    return source(kind)
        .map(it -> it.titles(scope, rows.stream().map(Codes.Row::subject).toList()))
        .orElse(Map.of());
  }

  private Optional<CodeSource> source(String kind) {
    return sources.stream().filter(it -> it.kind().equals(kind)).findFirst();
  }

  /** How often a code of this community was scanned on each of the last days. */
  public List<ScanDay> scans(Scope scope, String code) {
    var since = Dates.day(clock.instant()).minusDays(DAYS - 1L);
    return codes.scans(scope.communityId(), code, since);
  }
}
