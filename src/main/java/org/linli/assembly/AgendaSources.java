package org.linli.assembly;

import java.util.List;
import java.util.stream.Stream;
import org.linli.directory.CommunityDirectory;
import org.linli.kernel.Actor;
import org.linli.kernel.Invalid;
import org.linli.kernel.KernelError;
import org.springframework.stereotype.Component;

/** All from where something comes onto an agenda, and words of its own. */
@Component
class AgendaSources {

  static final String TEXT = "TEXT";

  private static final int LONGEST_TITLE = 60;
  private static final int LONGEST_ABOUT = 300;

  private final List<AgendaSource> sources;
  private final CommunityDirectory communities;

  AgendaSources(List<AgendaSource> sources, CommunityDirectory communities) {
    this.sources = sources;
    this.communities = communities;
  }

  /** Words of its own last. */
  List<String> kinds() {
    return Stream.concat(sources.stream().map(AgendaSource::kind), Stream.of(TEXT)).toList();
  }

  /**
   * @throws Invalid if there is no such kind, or nothing behind the reference
   */
  Item of(Actor actor, AddItem command) {
    if (command.itemKind().equals(TEXT)) {
      if (command.content().isEmpty()) {
        throw Invalid.field("content", KernelError.REQUIRED);
      }
      return new Item(TEXT, "", "", cut(command.content(), LONGEST_TITLE), command.content());
    }
    var source =
        sources.stream()
            .filter(it -> it.kind().equals(command.itemKind()))
            .findFirst()
            .orElseThrow(() -> Invalid.field("itemKind", KernelError.NOT_A_CHOICE));
    var found =
        source
            .find(actor, communities.byId(actor.communityId()), command.reference())
            .orElseThrow(() -> Invalid.field("reference", AssemblyError.NO_SUCH_REFERENCE));
    var about = command.content().isEmpty() ? found.about() : command.content();
    return new Item(
        source.kind(),
        found.reference(),
        found.path(),
        cut(found.title(), LONGEST_TITLE),
        cut(about, LONGEST_ABOUT));
  }

  private static String cut(String text, int longest) {
    return text.codePointCount(0, text.length()) <= longest
        ? text
        : text.substring(0, text.offsetByCodePoints(0, longest - 1)) + "…";
  }

  /** What stands on an agenda. */
  record Item(String kind, String reference, String path, String title, String about) {}
}
