package org.linli.isolation;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.linli.kernel.Actor;
import org.linli.kernel.ShortNumber;
import org.linli.proposals.GiveReason;
import org.linli.proposals.ProposalDrafting;
import org.linli.proposals.SignProposal;
import org.linli.testing.PictureBook;
import org.linli.testing.ProposalBuilder;
import org.linli.testing.Route;
import org.linli.testing.Town;

/**
 * The proposals that routes name, as far along as the route takes them up; what belongs to one is
 * made at the one made last.
 */
final class ProposalObjects {

  private final Town town;
  private final ProposalBuilder aProposal;
  private final ProposalDrafting drafting;
  private final PictureBook pictures;
  private final Map<Long, ShortNumber> last = new HashMap<>();
  private final Map<Long, ShortNumber> others = new HashMap<>();

  ProposalObjects(
      Town town, ProposalBuilder aProposal, ProposalDrafting drafting, PictureBook pictures) {
    this.town = town;
    this.aProposal = aProposal;
    this.drafting = drafting;
    this.pictures = pictures;
  }

  String of(Route route, Site site) {
    withdraw(site);
    var made = make(route.pattern().replaceAll(":[^}]*", ""), site);
    last.put(site.community().id(), made);
    return made.toString();
  }

  /** Its author may have three at a time, also those that came of a form. */
  private void withdraw(Site site) {
    last.remove(site.community().id());
    for (var each : aProposal.unanswered(author(site))) {
      drafting.withdraw(author(site), each, new GiveReason("样例"));
    }
  }

  private ShortNumber make(String pattern, Site site) {
    var secretary = site.person("community-secretary");
    var title = site.publicMark();
    if (pattern.matches(".*/(text|publish)")) {
      return aProposal.draft(author(site), site.privateMark());
    }
    if (pattern.matches(".*/(reviews|decision)") || pattern.contains("/desk/{proposal}/plans")) {
      return aProposal.takenUp(author(site), secretary, title);
    }
    if (pattern.contains("/plans/") || pattern.contains("/pictures/")) {
      return aProposal.designed(author(site), secretary, pictures.picture(), title);
    }
    var number = aProposal.published(author(site), title);
    if (pattern.endsWith("/unsigned")) {
      drafting.sign(
          site.person("community-worker"),
          aProposal.invite(author(site), number),
          new SignProposal(title));
    }
    if (pattern.endsWith("/support/withdrawal") && !pattern.contains("{point}")) {
      aProposal.support(site.person("community-worker"), number);
    }
    return number;
  }

  String part(String variable, Route route, Site site) {
    var author = author(site);
    return switch (variable) {
      case "amendment" ->
          aProposal
              .amendment(
                  route.pattern().endsWith("/taken-back") ? author : resident(site),
                  latest(site),
                  site.publicMark())
              .toString();
      case "point" ->
          aProposal.point(resident(site), latest(site), site.publicMark() + "理由").toString();
      case "round" -> "1";
      case "sha256" -> aProposal.page(author, latest(site)).plan().orElseThrow().sha256();
      case "merged" -> {
        var one = resident(site);
        var merged = aProposal.published(one, site.publicMark());
        aProposal.asksToJoin(one, merged, latest(site));
        yield merged.toString();
      }
      case "invite" ->
          aProposal
              .invite(
                  author,
                  last.computeIfAbsent(
                      site.community().id(), id -> aProposal.draft(author, site.privateMark())))
              .toString();
      default -> hiding(route, site);
    };
  }

  private String hiding(Route route, Site site) {
    var staff = site.person("community-worker");
    if (!route.pattern().endsWith("/appeal")) {
      return aProposal
          .appealed(author(site), staff, latest(site), site.privateMark() + "骂")
          .toString();
    }
    of(route, site);
    return aProposal.hidden(author(site), staff, latest(site), site.privateMark() + "骂").toString();
  }

  /** Another one that looks for supporters, the same each time. */
  String other(Site site) {
    return others
        .computeIfAbsent(
            site.community().id(), id -> aProposal.published(resident(site), site.publicMark()))
        .toString();
  }

  private ShortNumber latest(Site site) {
    return Objects.requireNonNull(last.get(site.community().id()));
  }

  private static Actor author(Site site) {
    return site.person("resident");
  }

  private Actor resident(Site site) {
    return town.actor(site.community(), "resident");
  }
}
