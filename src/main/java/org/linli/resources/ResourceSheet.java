package org.linli.resources;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.linli.directory.CommunityDirectory;
import org.linli.directory.imports.MarkedSheets;
import org.linli.kernel.Actor;
import org.linli.platform.Languages;
import org.linli.platform.Messages;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The list of resources as a spreadsheet: what is public, without the contact of any of them. */
@Service
@Transactional(readOnly = true)
public class ResourceSheet {

  /** More than any community lists. */
  private static final int MOST = 5_000;

  private static final List<String> HEADINGS =
      List.of(
          "resources.column.name",
          "resources.field.kind",
          "resources.column.owner",
          "resources.field.place",
          "resources.field.capacity",
          "resources.field.audience",
          "resources.field.valid");

  private final ResourceQueries queries;
  private final CommunityDirectory communities;
  private final MarkedSheets sheets;
  private final Languages languages;

  ResourceSheet(
      ResourceQueries queries,
      CommunityDirectory communities,
      MarkedSheets sheets,
      Languages languages) {
    this.queries = queries;
    this.communities = communities;
    this.sheets = sheets;
    this.languages = languages;
  }

  /** What the search finds, marked with who took it out. */
  public byte[] of(Actor actor, ResourceSearch search) {
    actor.require(ResourcePermission.CHECK);
    var t = languages.chinese();
    var rows = new ArrayList<List<String>>();
    rows.add(HEADINGS.stream().map(heading -> t.text(heading)).toList());
    var found =
        queries.listed(communities.byId(actor.communityId()), search, Optional.empty(), MOST);
    search
        .near()
        .map(from -> Nearest.of(found, from, search))
        .orElse(found)
        .forEach(resource -> rows.add(cells(resource, t)));
    return sheets.of(actor, t.text("resources.list.title"), rows);
  }

  private static List<String> cells(ResourceView resource, Messages t) {
    var what = resource.what();
    return Stream.of(
            what.name(),
            t.text("resources.kind." + what.kind()),
            resource.owner(),
            what.place(),
            what.capacity().map(String::valueOf).orElse(""),
            t.text("resources.audience." + what.audience()),
            what.validUntil().map(String::valueOf).orElse(""))
        .toList();
  }
}
