package org.linli.proposals.web;

import java.util.List;
import java.util.Optional;
import org.linli.platform.Dates;
import org.linli.proposals.ProposalReading;
import org.linli.search.SearchSource;
import org.linli.search.Seeker;
import org.linli.search.Sought;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Proposals that people find among the newest of their community. */
@Component
@Order(33)
class ProposalsFound implements SearchSource {

  private final ProposalReading reading;

  ProposalsFound(ProposalReading reading) {
    this.reading = reading;
  }

  @Override
  public String kind() {
    return "proposals";
  }

  @Override
  public Optional<Found> find(Seeker seeker, Sought sought, Optional<String> after, int size) {
    var from = after.filter(it -> it.matches("\\d{1,4}")).map(Integer::parseInt).orElse(0);
    var hits =
        reading.found(seeker.scope()).stream()
            .filter(
                it ->
                    sought.matches(it.proposal().number())
                        || sought.matches(it.proposal().title(), it.words()))
            .skip(from)
            .limit(size + 1L)
            .map(it -> hit(it, sought))
            .toList();
    return Optional.of(
        hits.size() > size
            ? new Found(hits.subList(0, size), Optional.of(String.valueOf(from + size)))
            : new Found(hits, Optional.empty()));
  }

  private static Hit hit(ProposalReading.Found found, Sought sought) {
    var proposal = found.proposal();
    return new Hit(
        proposal.title(),
        proposal.number().toString(),
        "/proposals/" + proposal.number(),
        List.of("proposals.one", "proposals.status." + proposal.status()),
        proposal.publishedAt().map(Dates::day),
        sought.matches(proposal.title()) ? "" : sought.excerpt(found.words()));
  }
}
